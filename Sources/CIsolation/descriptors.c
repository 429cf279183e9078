#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "steps.h"

int move_descriptor_above(int fd, int lowest) {
  int moved = fcntl(fd, F_DUPFD_CLOEXEC, lowest);
  int error = errno;
  close(fd);
  errno = error;
  return moved;
}

static bool in_plan(const struct judge_descriptor *plan, size_t count, int fd) {
  for (size_t i = 0; i < count; i++) {
    if (plan[i].child == fd) {
      return true;
    }
  }
  return false;
}

static int mark_close_on_exec(int fd) {
  return fcntl(fd, F_SETFD, FD_CLOEXEC) == 0 || errno == EBADF ? 0 : -1;
}

/// For kernels before 5.11: looks up what is open. Written with getdents64 because readdir
/// allocates.
static int mark_listed_from(int first) {
  struct entry {
    uint64_t inode;
    int64_t offset;
    uint16_t length;
    uint8_t type;
    char name[];
  };
  _Alignas(struct entry) char buffer[4096];
  int directory = open("/proc/self/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory < 0) {
    return -1;
  }
  for (;;) {
    long bytes = syscall(SYS_getdents64, directory, buffer, sizeof buffer);
    if (bytes <= 0) {
      close(directory);
      return bytes == 0 ? 0 : -1;
    }
    for (long at = 0; at < bytes;) {
      const struct entry *entry = (const struct entry *)(const void *)(buffer + at);
      at += entry->length;
      int fd = 0;
      const char *digit = entry->name;
      for (; *digit >= '0' && *digit <= '9'; digit++) {
        fd = fd * 10 + (*digit - '0');
      }
      if (digit != entry->name && fd >= first && mark_close_on_exec(fd) != 0) {
        close(directory);
        return -1;
      }
    }
  }
}

static int mark_from(int first) {
  if (syscall(SYS_close_range, first, ~0U, CLOSE_RANGE_CLOEXEC) == 0) {
    return 0;
  }
  return mark_listed_from(first);
}

int setup_descriptors(const struct judge_descriptor *plan, size_t count, int32_t *detail) {
  int highest = -1;
  for (size_t i = 0; i < count; i++) {
    if (plan[i].child > highest) {
      highest = plan[i].child;
    }
  }
  // Two passes, because a source may have the number of another's target: first every source is
  // copied out of the way, then the copies are put in place. Copies land on consecutive numbers
  // only by chance, so they are remembered; the parent has checked that `count` fits.
  int copies[64];
  if (count > sizeof copies / sizeof copies[0]) {
    errno = EMFILE;
    return -1;
  }
  for (size_t i = 0; i < count; i++) {
    *detail = plan[i].parent;
    copies[i] = fcntl(plan[i].parent, F_DUPFD_CLOEXEC, highest + 1);
    if (copies[i] < 0) {
      return -1;
    }
  }
  for (size_t i = 0; i < count; i++) {
    *detail = plan[i].child;
    if (dup3(copies[i], plan[i].child, 0) < 0) {
      return -1;
    }
  }
  for (int fd = 0; fd < highest; fd++) {
    *detail = fd;
    if (!in_plan(plan, count, fd) && mark_close_on_exec(fd) != 0) {
      return -1;
    }
  }
  *detail = highest + 1;
  return mark_from(highest + 1);
}

/// For kernels before 5.9: what is closed is what may be open.
static int close_range_of(unsigned first, unsigned last) {
  if (first > last || syscall(SYS_close_range, first, last, 0) == 0) {
    return 0;
  }
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) {
    return -1;
  }
  for (unsigned fd = first; fd <= last && fd < limit.rlim_max; fd++) {
    close((int)fd);
  }
  return 0;
}

int close_others(const struct judge_descriptor *plan, size_t count, int spared) {
  unsigned first = 0;
  for (;;) {
    // The lowest number from `first` on that stays open.
    unsigned next = spared >= 0 && (unsigned)spared >= first ? (unsigned)spared : ~0U;
    for (size_t i = 0; i < count; i++) {
      unsigned number = (unsigned)plan[i].child;
      if (number >= first && number < next) {
        next = number;
      }
    }
    if (next == ~0U) {
      return close_range_of(first, ~0U);
    }
    if (next > first && close_range_of(first, next - 1) != 0) {
      return -1;
    }
    first = next + 1;
  }
}
