// What becomes of a solution that wants a second thread, by whatever way: Thread, Dispatch, a task.
//
// The box refuses the system call. The C library blocks all signals around it, so that the refusal
// would end the process without a word; here it is made before that, and the crash reporter can say
// what was refused and where.

#define _GNU_SOURCE

#include "CWorker.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_clone3
#define SYS_clone3 435
#endif

typedef int create_thread(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

// Without a box, as in tests of this module, threads are as always. The box of a worker answers this
// question with EPERM and no other filter does.
static bool is_boxed(void) {
  return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) == -1 && errno == EPERM;
}

// Takes the place of the C library's function for all libraries of the process.
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *),
                   void *argument) {
  if (is_boxed()) {
    // Traps.
    syscall(SYS_clone3, NULL, 0);
    return EAGAIN;
  }
  // The way that POSIX has for turning an object pointer into a function.
  create_thread *original;
  *(void **)&original = dlsym(RTLD_NEXT, "pthread_create");
  return original == NULL ? ENOSYS : original(thread, attributes, start, argument);
}
