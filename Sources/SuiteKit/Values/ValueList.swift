/// The elements of a list, each looked into when it is asked for.
///
/// A solution can return millions of elements where a few are expected. To look into all of them would
/// take a minute and gigabytes, and the first thing to be compared is how many there are.
struct ValueList: RandomAccessCollection {
  let count: Int
  private let element: (Int) -> Value

  /// Lists what a closure gives for each number below a count.
  init(count: Int, element: @escaping (Int) -> Value) {
    self.count = count
    self.element = element
  }

  /// Lists values that are there already.
  init(_ values: [Value]) {
    self.init(count: values.count) { values[$0] }
  }

  /// Lists what a collection consists of.
  init(reflecting children: Mirror.Children) {
    self.init(count: children.count) { offset in
      Value(reflecting: children[children.index(children.startIndex, offsetBy: offset)].value)
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(position: Int) -> Value { element(position) }
}
