/// A node of the syntax tree that the compiler has made of a source, with the types that it found.
struct SyntaxNode {
  /// What it is, in the compiler's word: `binary_expr`.
  let kind: String
  /// The bytes of the source that it stands for, up to the end of its last token; none where the source
  /// has nothing for it.
  let range: Range<Int>?
  /// The mangled type of an expression, with the `D` that ends it: `$sSiD` for `Int`.
  let type: String?
  /// The name that it refers to or declares: `+`, `max`, `nms(_:scores:)`.
  let name: String?
  /// Whether the compiler has added it.
  let isImplicit: Bool
  /// Whether it is a declaration that everyone sees.
  let isPublic: Bool
  /// The label of an argument.
  let label: String?
  /// What else its source says in words, by key: the value of a literal, the name that is not resolved yet.
  let words: [String: String]
  /// What it consists of, by role: `args`, `elements`.
  let children: [String: [SyntaxNode]]

  /// The first child in a role.
  func child(_ role: String) -> SyntaxNode? { children[role]?.first }
}

// MARK: - Expressions

extension SyntaxNode {
  /// The expression that was written, without the conversions that the compiler has put around it.
  var written: SyntaxNode {
    let wrappers = ["sub_expr", "single_expr_body"]
    guard isImplicit, let inner = wrappers.lazy.compactMap({ child($0) }).first else {
      return self
    }
    return inner.written
  }

  /// The same without the parentheses around it.
  var bare: SyntaxNode {
    guard written.kind == "paren_expr", let inner = written.child("sub_expr") else {
      return written
    }
    return inner.bare
  }

  /// The arguments of a call or of an operator, as they were written, with their labels.
  var arguments: [(label: String?, value: SyntaxNode)] {
    let list = child("args")?.children["args"] ?? []
    return list.compactMap { argument in
      argument.child("expr").map { (argument.label, $0.written) }
    }
  }

  /// The reference to the function that a call calls.
  var callee: SyntaxNode? {
    var node = child("fn")
    while let found = node, found.kind != "declref_expr" {
      node = found.child("fn") ?? found.child("sub_expr")
    }
    return node
  }

  /// The operator of an operation on two operands, and the operands.
  var operation: (symbol: SyntaxNode, left: SyntaxNode, right: SyntaxNode)? {
    guard kind == "binary_expr", let symbol = callee, arguments.count == 2 else { return nil }
    return (symbol, arguments[0].value, arguments[1].value)
  }

  /// The conditions of a statement or an expression that are Boolean expressions.
  var conditions: [SyntaxNode] {
    ["conditions", "condition", "cond_expr", "where"].flatMap { children[$0] ?? [] }
      .map(\.written).filter { $0.type == MangledType.boolean }
  }
}
