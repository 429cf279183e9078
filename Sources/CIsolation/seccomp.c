// The filter: how a profile becomes a BPF program, and how it is put in force.
//
// Whatever no rule names gets SECCOMP_RET_TRAP, a SIGSYS that carries the number of the call, so
// that a handler in the program can say what was refused and the status of a program without one
// says SIGSYS.
//
// The kernel keeps a bitmap of the calls that a filter allows whatever their arguments (5.11), so
// such a call costs nothing while the program runs.

#define _GNU_SOURCE
#include <errno.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "steps.h"

#if defined(__x86_64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_X86_64
// x32 shares the architecture's number and marks its calls with this bit: a second door to the same
// rooms.
#define X32_BIT 0x40000000u
#elif defined(__aarch64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "no table of system calls for this architecture"
#endif

// MARK: - Building blocks

static void emit(struct judge_filter *filter, struct sock_filter instruction) {
  if (filter->count == FILTER_CAPACITY) {
    filter->overflow = true;
    return;
  }
  filter->code[filter->count++] = instruction;
}

static void load(struct judge_filter *filter, size_t offset) {
  emit(filter, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

static void finish(struct judge_filter *filter, uint32_t action) {
  emit(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, action));
}

static void jump(struct judge_filter *filter, uint16_t test, uint32_t value, uint8_t yes,
                 uint8_t no) {
  emit(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | test | BPF_K, value, yes, no));
}

static uint32_t refusal(int error) { return SECCOMP_RET_ERRNO | (uint32_t)error; }

// Both architectures are little-endian: the low half of an argument comes first.
static size_t low_half(int argument) {
  return offsetof(struct seccomp_data, args) + sizeof(uint64_t) * (size_t)argument;
}

static size_t high_half(int argument) { return low_half(argument) + sizeof(uint32_t); }

void filter_allow(struct judge_filter *filter, int number) {
  jump(filter, BPF_JEQ, (uint32_t)number, 0, 1);
  finish(filter, SECCOMP_RET_ALLOW);
}

static int ascending(const void *first, const void *second) {
  return *(const int *)first - *(const int *)second;
}

/// Finds between which edges the number lies, of `first` to before `end`, and goes on at `allow` or, where it is not
/// allowed, behind that.
///
/// Numbers from an edge with an even index on are allowed, up to before the next edge.
static void search(struct judge_filter *filter, const uint32_t *edges, size_t first, size_t end,
                   size_t allow) {
  size_t middle = first + (end - first) / 2;
  size_t at = filter->count;
  jump(filter, BPF_JGE, edges[middle], 0, 0);
  size_t below = middle % 2 == 1 ? allow : allow + 1;
  if (first < middle) {
    below = filter->count;
    search(filter, edges, first, middle, allow);
  }
  size_t above = middle % 2 == 0 ? allow : allow + 1;
  if (middle + 1 < end) {
    above = filter->count;
    search(filter, edges, middle + 1, end, allow);
  }
  if (filter->overflow || above - at - 1 > UINT8_MAX || below - at - 1 > UINT8_MAX) {
    filter->overflow = true;
    return;
  }
  filter->code[at].jt = (uint8_t)(above - at - 1);
  filter->code[at].jf = (uint8_t)(below - at - 1);
}

// For its bitmap the kernel runs the filter once for every number that there is, at every start. In a search of
// ranges that takes a tenth of the time that a list takes.
void filter_allow_all(struct judge_filter *filter, const int *numbers, size_t count) {
  int sorted[FILTER_CAPACITY / 2];
  uint32_t edges[FILTER_CAPACITY];
  if (count == 0 || count > FILTER_CAPACITY / 2) {
    filter->overflow = filter->overflow || count != 0;
    return;
  }
  memcpy(sorted, numbers, count * sizeof *numbers);
  qsort(sorted, count, sizeof *sorted, ascending);
  size_t edge_count = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t number = (uint32_t)sorted[i];
    if (edge_count > 0 && number <= edges[edge_count - 1]) {
      edges[edge_count - 1] = number + 1;
      continue;
    }
    edges[edge_count++] = number;
    edges[edge_count++] = number + 1;
  }
  search(filter, edges, 0, edge_count, filter->count + edge_count);
  finish(filter, SECCOMP_RET_ALLOW);
}

void filter_refuse(struct judge_filter *filter, int number, int error) {
  jump(filter, BPF_JEQ, (uint32_t)number, 0, 1);
  finish(filter, refusal(error));
}

// MARK: - Blocks that look at arguments

// A block loads arguments over the call's number, so it must end in a verdict: control never falls
// out of it. Most arguments looked at are ints or masks in the low half, which is all that the
// kernel reads of them.

size_t filter_begin(struct judge_filter *filter, int number) {
  jump(filter, BPF_JEQ, (uint32_t)number, 0, 0);
  return filter->count - 1;
}

void filter_end(struct judge_filter *filter, size_t begin) {
  size_t length = filter->count - begin - 1;
  if (length > UINT8_MAX) {
    filter->overflow = true;
    return;
  }
  filter->code[begin].jf = (uint8_t)length;
}

void filter_allow_if_equal(struct judge_filter *filter, int argument, uint32_t value) {
  load(filter, low_half(argument));
  jump(filter, BPF_JEQ, value, 0, 1);
  finish(filter, SECCOMP_RET_ALLOW);
}

void filter_allow_if_own_pid(struct judge_filter *filter, int argument) {
  load(filter, low_half(argument));
  if (filter->own_pid_count == sizeof filter->own_pid / sizeof filter->own_pid[0]) {
    filter->overflow = true;
    return;
  }
  filter->own_pid[filter->own_pid_count++] = filter->count;
  jump(filter, BPF_JEQ, 0, 0, 1);
  finish(filter, SECCOMP_RET_ALLOW);
}

void filter_refuse_unless_zero(struct judge_filter *filter, int argument, int error) {
  load(filter, low_half(argument));
  jump(filter, BPF_JEQ, 0, 1, 0);
  finish(filter, refusal(error));
  load(filter, high_half(argument));
  jump(filter, BPF_JEQ, 0, 1, 0);
  finish(filter, refusal(error));
}

void filter_refuse_if_equal(struct judge_filter *filter, int argument, uint32_t value, int error) {
  load(filter, low_half(argument));
  jump(filter, BPF_JEQ, value, 0, 1);
  finish(filter, refusal(error));
}

void filter_allow_if_any_bit(struct judge_filter *filter, int argument, uint32_t mask) {
  load(filter, low_half(argument));
  jump(filter, BPF_JSET, mask, 0, 1);
  finish(filter, SECCOMP_RET_ALLOW);
}

void filter_refuse_if_any_bit(struct judge_filter *filter, int argument, uint32_t mask, int error) {
  load(filter, low_half(argument));
  jump(filter, BPF_JSET, mask, 0, 1);
  finish(filter, refusal(error));
}

void filter_allow_rest(struct judge_filter *filter) { finish(filter, SECCOMP_RET_ALLOW); }

void filter_refuse_rest(struct judge_filter *filter, int error) { finish(filter, refusal(error)); }

void filter_trap_rest(struct judge_filter *filter) { finish(filter, SECCOMP_RET_TRAP); }

// MARK: - Our own execve

// The filter is in force before execve, so it must let one execve through, and only ours. Whether
// one comes from us cannot be told by its arguments: the program can put the same pointers there.
// So we use the three argument registers that execve does not read: they carry 192 random bits that
// were drawn for this one start. execve wipes the registers and the memory that knew them, and a
// filter cannot be read back without CAP_SYS_ADMIN, so the program can never make the call again.
static void allow_own_exec(struct judge_filter *filter) {
  size_t begin = filter_begin(filter, __NR_execve);
  for (int i = 0; i < 3; i++) {
    load(filter, low_half(3 + i));
    jump(filter, BPF_JEQ, (uint32_t)filter->exec_secret[i], 1, 0);
    finish(filter, SECCOMP_RET_TRAP);
    load(filter, high_half(3 + i));
    jump(filter, BPF_JEQ, (uint32_t)(filter->exec_secret[i] >> 32), 1, 0);
    finish(filter, SECCOMP_RET_TRAP);
  }
  filter_allow_rest(filter);
  filter_end(filter, begin);
}

// MARK: - Steps

int prepare_filter(const struct judge_spawn_request *request, bool executes,
                   struct judge_filter *filter) {
  filter->count = 0;
  filter->overflow = false;
  filter->own_pid_count = 0;
  if (getrandom(filter->exec_secret, sizeof filter->exec_secret, 0) !=
      (ssize_t)sizeof filter->exec_secret) {
    return -1;
  }

  load(filter, offsetof(struct seccomp_data, arch));
  jump(filter, BPF_JEQ, OUR_ARCHITECTURE, 1, 0);
  finish(filter, SECCOMP_RET_KILL_PROCESS);
  load(filter, offsetof(struct seccomp_data, nr));
#ifdef X32_BIT
  jump(filter, BPF_JGE, X32_BIT, 0, 1);
  finish(filter, SECCOMP_RET_KILL_PROCESS);
#endif

  switch (request->profile) {
  case JUDGE_PROFILE_WORKER:
    profile_worker(filter);
    break;
  case JUDGE_PROFILE_THREADED_WORKER:
    profile_threaded_worker(filter);
    break;
  case JUDGE_PROFILE_COMPILER:
    profile_compiler(filter);
    break;
  default:
    errno = EINVAL;
    return -1;
  }
  if (executes) {
    allow_own_exec(filter);
  }
  finish(filter, SECCOMP_RET_TRAP);
  if (filter->overflow) {
    errno = E2BIG;
    return -1;
  }
  return 0;
}

int setup_seccomp(struct judge_filter *filter) {
  // In the child: only now is its own number known. (In a PID namespace it is the number in there,
  // which is also the one that the program will use.)
  uint32_t own_pid = (uint32_t)getpid();
  for (size_t i = 0; i < filter->own_pid_count; i++) {
    filter->code[filter->own_pid[i]].k = own_pid;
  }
  struct sock_fprog program = {.len = (unsigned short)filter->count, .filter = filter->code};
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
}
