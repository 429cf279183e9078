// What becomes of a solution that wants another thread, by whatever way: Thread, Dispatch, a task.
//
// A thread that may not be had ends the process. An error would not do: Dispatch tries again for ever.
// Where threads are not allowed, the box refuses the system call; but the C library blocks all signals
// around it, so that the refusal would end the process without a word. Here a call that starts nothing
// is made before that, and the crash reporter can say what was refused and where.
//
// Where threads are allowed they are counted here, exactly, and the same at every level of the box. A
// solution that gets around this count meets the kernel's, or its limits of memory and time.

#define _GNU_SOURCE

#include "CWorker.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_clone3
#define SYS_clone3 435
#endif

typedef int create_thread(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

// What a thread was made to do.
struct beginning {
  void *(*start)(void *);
  void *argument;
};

// The threads that run, the first one included.
static atomic_int running = 1;

// Without a box, as in tests of this module, threads are as always. The box of a worker that may not
// have any answers this question with EPERM and no other filter does.
static bool are_refused(void) {
  return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) == -1 && errno == EPERM;
}

// The most threads that the suite allows, or 0 where it has not said.
static int most;

// Before a solution is loaded, which could change the environment.
__attribute__((constructor)) static void read_limit(void) {
  const char *text = getenv("JUDGE_THREADS");
  most = text == NULL ? 0 : atoi(text);
}

// Traps in the box of a worker, whether it may have threads or not.
static int give_up(void) {
  syscall(SYS_clone3, NULL, 0);
  return EAGAIN;
}

static void note_end(void *context) {
  (void)context;
  atomic_fetch_sub(&running, 1);
}

static void *run_counted(void *context) {
  struct beginning beginning = *(struct beginning *)context;
  free(context);
  void *result;
  // Also when the thread ends in the middle of what it does.
  pthread_cleanup_push(note_end, NULL);
  result = beginning.start(beginning.argument);
  pthread_cleanup_pop(1);
  return result;
}

static int create_counted(create_thread *original, pthread_t *thread,
                          const pthread_attr_t *attributes, void *(*start)(void *),
                          void *argument) {
  struct beginning *beginning = malloc(sizeof *beginning);
  if (beginning == NULL) {
    return EAGAIN;
  }
  *beginning = (struct beginning){start, argument};
  int error = original(thread, attributes, run_counted, beginning);
  if (error != 0) {
    free(beginning);
  }
  return error;
}

// Takes the place of the C library's function for all libraries of the process.
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                   void *argument) {
  if (are_refused()) {
    return give_up();
  }
  // The way that POSIX has for turning an object pointer into a function.
  create_thread *original;
  *(void **)&original = dlsym(RTLD_NEXT, "pthread_create");
  if (original == NULL) {
    return ENOSYS;
  }
  if (most == 0) {
    return original(thread, attributes, start, argument);
  }
  if (atomic_fetch_add(&running, 1) >= most) {
    return give_up();
  }
  int error = create_counted(original, thread, attributes, start, argument);
  if (error != 0) {
    atomic_fetch_sub(&running, 1);
  }
  return error == EAGAIN ? give_up() : error;
}
