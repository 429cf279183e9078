// What a worker needs from C: its standard output, and last words when the process crashes.
//
//   copies.c          the program that many workers are copies of
//   loading.c         the library with the solution
//   output.c          line buffering, flushing, what happens at the limit
//   processors.c      the count of processors
//   threads.c         the count of threads, and the refusal of one too many
//   crash_reporter.c  the signal handler that sends one frame before the process dies

#ifndef JUDGE_CWORKER_H
#define JUDGE_CWORKER_H

#include <stdbool.h>

/// Whether the environment says that this process is to be a nursery.
bool judge_worker_is_nursery(void);

/// Makes a nursery of this process if its environment says so, and returns in each of its workers; any
/// other process goes on at once.
///
/// To be called first of all, while there is one thread.
void judge_worker_leave_nursery(void);

/// What a library with a solution begins with; it returns when there are no more requests.
typedef void judge_worker_entry(void);

/// The code with which a worker ends that cannot load its solution; Isolation has it too.
enum { JUDGE_WORKER_CANNOT_LOAD = 126 };

/// Loads a library with a solution.
///
/// Returns the function `judge_solution_main` of it. Where there is none, ends the process with words
/// on standard error: the suite shows them beside the early exit that it sees.
judge_worker_entry *judge_worker_load(const char *path);

/// Prepares standard output and standard error, which are files of limited size, for a solution.
void judge_worker_prepare_output(void);

/// Writes what standard output holds back, so that it is kept if the process dies next.
void judge_worker_flush_output(void);

/// From now on a crash of this process first sends a `crashed` frame over the descriptor.
///
/// The report's addresses are those of the library that has been loaded, or of the program if none has.
///
/// To be called on the main thread, whose stack is the only one that is described and walked. The
/// layout of the payload is in Sources/Wire/Wire.docc/Wire.md.
void judge_worker_install_crash_reporter(int reply_descriptor);

/// Where the library for concurrency looks for what takes the place of its threads; a worker's program has
/// no such library.
extern void *swift_task_enqueueGlobal_hook;

/// Returns that place, as a pointer that Swift can write to.
static inline void **judge_worker_place_of_hook(void) { return &swift_task_enqueueGlobal_hook; }

#endif
