// A tool of the toolchain as a nursery (CIsolation's nursery.c).
//
// This is no library that anything is linked with, but one that the loader puts before a compiler or a
// linker (LD_PRELOAD). The tool is loaded and its constructors have run; then, where it would begin, it
// waits for starts, and each copy begins with the arguments that came with its own. A compiler is ready
// to begin after 15 ms of work, a copy of it after 2.
//
//   beginning.c   takes the place of the function that calls a program's main

#ifndef JUDGE_CTOOL_H
#define JUDGE_CTOOL_H

/// A program's main function, and the others that the C library calls around it.
typedef int judge_main(int argc, char **argv, char **environment);

/// What every program calls first, in the C library's place; calls that in turn, with a main function that
/// serves as a nursery if the environment says so.
int __libc_start_main(judge_main *main, int argc, char **argv, judge_main *init, void (*fini)(void),
                      void (*rtld_fini)(void), void *stack_end);

#endif
