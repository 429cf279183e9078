// A worker's program as a nursery of workers: what it has loaded, its copies need not load.

#include "CWorker.h"

#include "CIsolation.h"

bool judge_worker_is_nursery(void) { return judge_nursery_is_asked(); }

void judge_worker_leave_nursery(void) { judge_nursery_serve_if_asked(); }
