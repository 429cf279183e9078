// A tool of the toolchain as a nursery (CIsolation's nursery.c).
//
// This is no library that anything is linked with, but one that the loader puts before a compiler or a
// linker (LD_PRELOAD). The tool is loaded and its constructors have run; then, where it would begin, it
// waits for starts, and each copy begins with the arguments that came with its own. That saves a small
// compilation 12 of 82 ms of work, and what it need not ask again another 6.
//
//   beginning.c      takes the place of the function that calls a program's main
//   conformances.c   takes the place of a function of the Swift runtime
//
// Its environment tells it what to do: JUDGE_NURSERY as for every nursery, JUDGE_TOOL_RECORD and
// JUDGE_TOOL_CONFORMANCES the file in which questions to the runtime are written down or found.

#ifndef JUDGE_CTOOL_H
#define JUDGE_CTOOL_H

/// A program's main function, and the others that the C library calls around it.
typedef int judge_main(int argc, char **argv, char **environment);

/// What every program calls first, in the C library's place; calls that in turn, with a main function that
/// serves as a nursery if the environment says so.
int __libc_start_main(judge_main *main, int argc, char **argv, judge_main *init, void (*fini)(void),
                      void (*rtld_fini)(void), void *stack_end);

/// What a Swift program calls to cast to a protocol: asks the function of the same name in the runtime.
///
/// - Returns: The witness table, or NULL.
const void *swift_conformsToProtocol(const void *type, const void *protocol);

/// Writes what this process will have asked about the program's own types to a file when it exits.
void judge_tool_record_conformances(const char *path);

/// Asks the runtime what is written in such a file, so that it knows the answers from now on; does nothing if
/// there is none.
void judge_tool_ask_conformances(const char *path);

#endif
