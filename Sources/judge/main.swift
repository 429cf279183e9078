import Foundation
import Isolation

// Where that cannot be had, an interrupt ends the process at once, and all that it has started with it.
try? InterruptSignal.watch()
let root = RootCommand.declaration
let surroundings = Surroundings.process(root: root, actions: .standard)
let tool = CommandLineTool(root: root, surroundings: surroundings)
exit(tool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
