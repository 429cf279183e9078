/// A kind of small mistake that is put into a source to see whether a test notices it.
///
/// The abbreviations are those of the literature where it has one:
/// - Agrawal et al., *Design of Mutant Operators for the C Programming Language*, SERC-TR-41-P, 1989;
/// - King and Offutt, *A Fortran language system for mutation-based software testing* (Mothra), 1991;
/// - Delamaro, Maldonado and Mathur, *Interface mutation*, 2001;
/// - Deng, Offutt and Li, *Empirical evaluation of the statement deletion mutation operator*, 2013;
/// - the manual of PIT, <https://pitest.org/quickstart/mutators/>.
protocol MutationOperator: Sendable {
  /// The abbreviation: `ROR`.
  static var id: String { get }

  /// What has been done to the source, for the table: `relational operator replaced`.
  static var title: String { get }

  /// The mistakes that can be made at a node; what does not compile does no harm.
  static func edits(at node: SyntaxNode, in source: SourceBytes) -> [SourceEdit]
}
