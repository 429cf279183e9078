// What the files of the launcher share; not seen by Swift.

#ifndef STEPS_H
#define STEPS_H

#include <linux/filter.h>
#include <sys/types.h>

#include "CIsolation.h"

/// Where a failed step says what it was at.
struct judge_failure {
  int32_t step;
  int32_t error;
  int32_t detail;
};

// MARK: - Landlock (landlock.c)

/// In the parent: a ruleset for the request's paths, or -1 with `failure` filled in.
int prepare_landlock(const struct judge_spawn_request *request, struct judge_failure *failure);
int setup_landlock(int ruleset);

// MARK: - seccomp (seccomp.c, profiles.c)

/// Longest filter; the kernel's own limit is 4096.
enum { FILTER_CAPACITY = 512 };

/// A filter under construction, and what the child still has to fill in.
struct judge_filter {
  struct sock_filter code[FILTER_CAPACITY];
  size_t count;
  bool overflow;
  /// Instructions whose constant becomes the child's own process number.
  size_t own_pid[4];
  size_t own_pid_count;
  /// Goes with our own execve in the three argument registers that it does not use.
  uint64_t exec_secret[3];
};

/// In the parent.
int prepare_filter(const struct judge_spawn_request *request, struct judge_filter *filter);
int setup_seccomp(struct judge_filter *filter);

// Building blocks for the profiles.
void filter_allow(struct judge_filter *filter, int number);
void filter_refuse(struct judge_filter *filter, int number, int error);
/// Opens a block for one system call; within it, an argument decides. Ends with `filter_end`.
size_t filter_begin(struct judge_filter *filter, int number);
void filter_allow_if_equal(struct judge_filter *filter, int argument, uint32_t value);
void filter_allow_if_own_pid(struct judge_filter *filter, int argument);
void filter_refuse_unless_zero(struct judge_filter *filter, int argument, int error);
void filter_refuse_if_equal(struct judge_filter *filter, int argument, uint32_t value, int error);
void filter_allow_if_any_bit(struct judge_filter *filter, int argument, uint32_t mask);
void filter_refuse_if_any_bit(struct judge_filter *filter, int argument, uint32_t mask, int error);
void filter_allow_rest(struct judge_filter *filter);
void filter_refuse_rest(struct judge_filter *filter, int error);
void filter_trap_rest(struct judge_filter *filter);
void filter_end(struct judge_filter *filter, size_t begin);

/// The rules of a profile (profiles.c).
void profile_worker(struct judge_filter *filter);
void profile_compiler(struct judge_filter *filter);

// MARK: - Descriptors (descriptors.c)

/// Moves every source onto its number and closes everything else on execve.
int setup_descriptors(const struct judge_descriptor *plan, size_t count, int32_t *detail);

/// A copy of `fd` at `lowest` or above, close-on-exec; closes the original. -1 with errno.
int move_descriptor_above(int fd, int lowest);

// MARK: - Limits (limits.c)

int setup_limits(const struct judge_limits *limits, int32_t *detail);

#endif
