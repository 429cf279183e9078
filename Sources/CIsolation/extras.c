#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/perf_event.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CIsolation.h"

int judge_pidfd_send_signal(int32_t pidfd, int32_t signal) {
  return (int)syscall(SYS_pidfd_send_signal, pidfd, signal, NULL, 0);
}

int judge_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int judge_pipe(int32_t *ends) { return pipe2(ends, O_CLOEXEC); }

int judge_poll(struct pollfd *entries, size_t count, int64_t timeout_nanoseconds) {
  struct timespec timeout = {
      .tv_sec = timeout_nanoseconds / 1000000000,
      .tv_nsec = timeout_nanoseconds % 1000000000,
  };
  return ppoll(entries, count, timeout_nanoseconds < 0 ? NULL : &timeout, NULL);
}

// The kernel's calls and not the C library's, whose sets end at 1,024 processors.

int judge_set_processors(int32_t process, const uint64_t *words, size_t count) {
  return (int)syscall(SYS_sched_setaffinity, process, count * sizeof words[0], words);
}

int judge_processors(uint64_t *words, size_t count) {
  long bytes = syscall(SYS_sched_getaffinity, 0, count * sizeof words[0], words);
  return bytes < 0 ? -1 : (int)(bytes / (long)sizeof words[0]);
}

int judge_current_processor(void) { return sched_getcpu(); }

int64_t judge_own_peak_bytes(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? (int64_t)usage.ru_maxrss * 1024 : 0;
}

int judge_probe_instruction_counter(void) {
  struct perf_event_attr attributes = {
      .type = PERF_TYPE_HARDWARE,
      .size = sizeof attributes,
      .config = PERF_COUNT_HW_INSTRUCTIONS,
      // What any user may ask for, also where perf_event_paranoid is 2.
      .exclude_kernel = 1,
      .exclude_hv = 1,
  };
  int counter = (int)syscall(SYS_perf_event_open, &attributes, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);
  if (counter < 0) {
    return -1;
  }
  uint64_t count = 0;
  ssize_t length = read(counter, &count, sizeof count);
  int error = length < 0 ? errno : EOPNOTSUPP;
  close(counter);
  // A virtual machine may hand out a counter that stands still.
  if (length != (ssize_t)sizeof count || count == 0) {
    errno = error;
    return -1;
  }
  return 0;
}
