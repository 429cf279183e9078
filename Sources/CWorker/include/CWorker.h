// What a worker needs from C: its standard output, and last words when the process crashes.
//
//   output.c          line buffering, flushing, what happens at the limit
//   threads.c         the refusal of a second thread
//   crash_reporter.c  the signal handler that sends one frame before the process dies

#ifndef JUDGE_CWORKER_H
#define JUDGE_CWORKER_H

/// Prepares standard output and standard error, which are files of limited size, for a solution.
void judge_worker_prepare_output(void);

/// Writes what standard output holds back, so that it is kept if the process dies next.
void judge_worker_flush_output(void);

/// From now on a crash of this process first sends a `crashed` frame over the descriptor.
///
/// To be called on the main thread, whose stack is the only one that is described and walked. The
/// layout of the payload is in Sources/Wire/Wire.docc/Wire.md.
void judge_worker_install_crash_reporter(int reply_descriptor);

#endif
