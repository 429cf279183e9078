// A worker's program as a nursery of workers: what it has loaded, its copies need not load.

#include "CWorker.h"

#include "CIsolation.h"

#include <stdlib.h>

void judge_worker_leave_nursery(void) {
  const char *descriptor = getenv("JUDGE_NURSERY");
  if (descriptor == NULL) {
    return;
  }
  int socket = atoi(descriptor);
  unsetenv("JUDGE_NURSERY");
  judge_nursery_serve(socket);
}
