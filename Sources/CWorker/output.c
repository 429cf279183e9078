#define _GNU_SOURCE

#include "CWorker.h"

#include <signal.h>
#include <stddef.h>
#include <stdio.h>

void judge_worker_prepare_output(void) {
  // A file is buffered by the block, and a process that is killed would lose the last block: the
  // very lines that a learner printed to find the fault.
  setvbuf(stdout, NULL, _IOLBF, 0);
  // Printing too much is cut off at the limit (the write fails) instead of ending the process.
  signal(SIGXFSZ, SIG_IGN);
}

void judge_worker_flush_output(void) {
  fflush(stdout);
}
