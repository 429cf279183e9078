@testable import Judging

/// A contract with a type of every shape, for tests of values in JSON.
enum ValueContract {
  static var contract: Contract {
    Contract(functions: functions, types: types)
  }

  private static var functions: [ContractFunction] {
    [
      ContractFunction(
        baseName: "scale",
        parameters: [
          .init(label: nil, name: "values", type: .array(.floatingPoint("Float"))),
          .init(
            label: "by", name: "factor", type: .floatingPoint("Double"), defaultValue: "1"),
          .init(
            label: "mode", name: "mode", type: .optional(.named("Mode")), defaultValue: "nil"),
        ], result: .array(.floatingPoint("Float")), canThrow: true),
      ContractFunction(
        baseName: "find", parameters: [.init(label: "x", name: "x", type: .integer("Int"))],
        result: .optional(.integer("Int")), canThrow: false),
    ]
  }

  private static var types: [String: ContractNamedType] {
    [
      "Point": ContractNamedType(
        name: "Point",
        shape: .structure(
          fields: [field("x", .integer("Int")), field("y", .floatingPoint("Float"))],
          validates: false)),
      "Box": ContractNamedType(
        name: "Box", module: "ExerciseKit",
        shape: .structure(
          fields: ["x1", "y1", "x2", "y2"].map { field($0, .floatingPoint("Float")) },
          validates: false)),
      "Nothing": ContractNamedType(
        name: "Nothing", shape: .structure(fields: [], validates: false)),
      "Mode": ContractNamedType(
        name: "Mode",
        shape: .enumeration(cases: [
          .init(name: "full", payload: []),
          .init(name: "window", payload: [field(nil, .integer("Int"))]),
          .init(
            name: "padded",
            payload: [field("top", .integer("Int")), field("left", .integer("Int"))]
          ),
          .init(name: "mixed", payload: [field(nil, .integer("Int")), field("y", .bool)]),
        ])),
    ]
  }

  static func field(_ label: String?, _ type: ContractType) -> ContractField {
    ContractField(label: label, type: type)
  }

  /// A type of every shape, with values of it in JSON as they are written and read.
  static var values: [(type: ContractType, json: [String])] {
    [
      (.bool, ["true", "false"]),
      (
        .string,
        [
          #""""#, #""a \"b\" \\ \n\t\r \u0000 \u001f \u007f é 𝄞""#, #""nan""#,
          #""\u2028/""#.replacing("\\u2028", with: "\u{2028}"),
        ]
      ),
      (.integer("Int8"), ["-128", "127"]),
      (.integer("Int16"), ["-32768", "32767"]),
      (.integer("Int32"), ["-2147483648", "2147483647"]),
      (.integer("Int64"), ["-9223372036854775808", "9223372036854775807", "9007199254740993"]),
      (.integer("Int"), ["-9223372036854775808", "9223372036854775807", "0"]),
      (.integer("UInt8"), ["0", "255"]),
      (.integer("UInt16"), ["65535"]),
      (.integer("UInt32"), ["4294967295"]),
      (
        .integer("UInt64"), ["18446744073709551615", "9223372036854775808", "18446744073709551614"]
      ),
      (.integer("UInt"), ["18446744073709551615"]),
      (
        .floatingPoint("Float"),
        ["0.1", "-0.0", "0.0", "3.0", "1e-45", "3.4028235e+38", #""nan""#, #""inf""#, #""-inf""#]
      ),
      (
        .floatingPoint("Double"),
        [
          "0.1", "-0.0", "1e+22", "5e-324", "1.7976931348623157e+308", "0.30000000000000004",
          "9007199254740993.0".replacing("3.0", with: "2.0"), #""nan""#, #""inf""#, #""-inf""#,
        ]
      ),
      (.optional(.integer("Int")), ["null", "3"]),
      (.optional(.floatingPoint("Float")), ["null", #""nan""#]),
      (.array(.integer("Int")), ["[]", "[1,-2]"]),
      (.array(.array(.floatingPoint("Float"))), [#"[[],[1.5,"nan"]]"#]),
      (.array(.optional(.string)), [#"[null,"null"]"#]),
      (.set(.integer("Int")), ["[]", "[3]"]),
      (
        .dictionary(key: .string, value: .array(.integer("Int"))),
        ["{}", #"{"":[],"a \"b\"":[1]}"#]
      ),
      (.dictionary(key: .integer("Int"), value: .bool), ["[]", "[[1,true],[2,false]]"]),
      (.range(.integer("Int")), [#"{"lower":-1,"upper":5}"#, #"{"lower":5,"upper":5}"#]),
      (.closedRange(.floatingPoint("Float")), [#"{"lower":0.5,"upper":"inf"}"#]),
      (.tuple([field(nil, .integer("Int")), field(nil, .string)]), [#"[1,"a"]"#]),
      (.tuple([field("x", .integer("Int")), field("y", .bool)]), [#"{"x":1,"y":true}"#]),
      (.tuple([field("x", .integer("Int")), field(nil, .bool)]), ["[1,true]"]),
      (.tuple([]), ["null"]),
      (.named("Point"), [#"{"x":1,"y":2.5}"#]),
      (.named("Nothing"), ["null"]),
      (
        .named("Mode"),
        [#""full""#, #"{"window":[3]}"#, #"{"padded":{"top":1,"left":2}}"#, #"{"mixed":[3,true]}"#]
      ),
      (
        .array(.tuple([field("at", .named("Point")), field("mode", .optional(.named("Mode")))])),
        [#"[{"at":{"x":1,"y":2.5},"mode":null},{"at":{"x":2,"y":0.0},"mode":"full"}]"#]
      ),
    ]
  }
}
