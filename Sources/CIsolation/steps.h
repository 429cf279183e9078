// What the files of the launcher share; not seen by Swift.

#ifndef STEPS_H
#define STEPS_H

#include <linux/filter.h>
#include <stdbool.h>
#include <sys/types.h>

#include "CIsolation.h"

/// A descriptor plan with 0, 1 and 2 filled in.
enum { PLAN_CAPACITY = 64 };

/// The paths of a box that has a root of its own.
enum { PATH_CAPACITY = 128 };

/// Each child's stack.
enum { STACK_BYTES = 64 * 1024 };

/// Where a failed step says what it was at.
struct judge_failure {
  int32_t step;
  int32_t error;
  int32_t detail;
};

// MARK: - Landlock (landlock.c)

/// In the parent: a ruleset for the request's paths, or -1 with `failure` filled in.
int prepare_landlock(const struct judge_spawn_request *request, struct judge_failure *failure);
/// In the child: lets it read what /proc says of its processes.
int allow_own_processes(int ruleset, bool private_proc);
/// In the child.
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

/// In the parent; `executes` lets the child execute its program.
int prepare_filter(const struct judge_spawn_request *request, bool executes,
                   struct judge_filter *filter);
int setup_seccomp(struct judge_filter *filter);

// Building blocks for the profiles.
void filter_allow(struct judge_filter *filter, int number);
/// The same for many, which are found by a search.
void filter_allow_all(struct judge_filter *filter, const int *numbers, size_t count);
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
void profile_threaded_worker(struct judge_filter *filter);
void profile_compiler(struct judge_filter *filter);

// MARK: - Descriptors (descriptors.c)

/// Moves every source onto its number and closes everything else on execve.
int setup_descriptors(const struct judge_descriptor *plan, size_t count, int32_t *detail);

/// Closes everything that is not in the plan, but one descriptor.
int close_others(const struct judge_descriptor *plan, size_t count, int spared);

/// A copy of `fd` at `lowest` or above, close-on-exec; closes the original. -1 with errno.
int move_descriptor_above(int fd, int lowest);

// MARK: - Limits (limits.c)

int setup_limits(const struct judge_limits *limits, int32_t *detail);

// MARK: - Root (root.c)

/// Leaves the child in a file tree that has the request's paths and nothing else, with a fresh
/// /proc if that is wanted. Only in a mount namespace of its own.
int setup_root(const struct judge_spawn_request *request, struct judge_failure *failure);

// MARK: - Init (init.c)

/// In the parent: init's program as a file in memory, or -1.
int prepare_init(void);

// MARK: - The launch

/// Everything that the processes of a launch need. They share our memory, so this is read and not
/// copied.
struct launch {
  const struct judge_spawn_request *request;
  struct judge_descriptor plan[PLAN_CAPACITY];
  size_t plan_count;
  int null_device;
  int error_reading;
  int error_writing;
  /// By the parent, of its copy.
  bool closed_error_writing;
  int ruleset;
  int init_program;
  int lifeline_reading;
  int lifeline_writing;
  pid_t parent;
  bool boxed;
  /// Whether it goes on in the program that it is a copy of.
  bool continues;
  /// Whether the file tree of what starts it is the box's already.
  bool has_tree;
  /// Where the caller is, to be found again in a root of its own.
  char folder[4096];
  /// Three stacks: for the go-between, init and the program. A mapping and not an array in our
  /// frame: a stack that must grow asks the CHILD's limits, which are the box's by then, and would
  /// fault.
  char *stacks;
  /// 1 until init has executed its program; a futex that the kernel clears and wakes.
  uint32_t init_shares_memory;
  /// Filled in by the go-between.
  pid_t init;
  pid_t program;
  struct judge_filter filter;
};

// MARK: - Nurseries (nursery.c, nursery_spawn.c)

/// What a nursery is told first, and where starts vary with each; after it each path (its access, and its
/// name with the NUL), then each argument with the NUL.
struct nursery_setup {
  uint32_t layers;
  uint32_t profile;
  uint32_t user_namespace;
  uint32_t varies;
  uint32_t path_count;
  uint32_t argument_count;
  struct judge_limits limits;
};

enum { NURSERY_SETUP_CAPACITY = 64 * 1024, NURSERY_ARGUMENT_CAPACITY = 256 };

/// What it is told to start a process, with the descriptors in the order of `enum nursery_fixed`, of
/// the groups (each `processes` and `parent`) and of the targets.
struct nursery_start {
  int32_t parent;
  uint32_t cgroup_count;
  uint32_t descriptor_count;
  /// Of the setup after it; 0 where starts do not vary.
  uint32_t setup_length;
  int32_t targets[PLAN_CAPACITY];
};

/// Where there is no PID namespace, there is nothing in the second place but the first one again.
enum nursery_fixed { NURSERY_ERRORS, NURSERY_LIFELINE, NURSERY_FIXED_COUNT };

enum { NURSERY_DESCRIPTOR_CAPACITY = NURSERY_FIXED_COUNT + 2 * JUDGE_CGROUP_CAPACITY + PLAN_CAPACITY };

/// What it answers.
struct nursery_reply {
  pid_t go_between;
  pid_t init;
  pid_t program;
  /// Whether there is one init for all, which the first start has brought.
  bool shares_init;
  struct judge_failure failure;
};

/// What the kernel calls a signal set: 64 bits, of which the C library hides two.
typedef uint64_t kernel_sigset;

static inline bool has_layer(const struct launch *launch, enum judge_layer layer) {
  return (launch->request->layers & (uint32_t)layer) != 0;
}

/// Whether any of the layers in `among` that are asked for is a namespace, which takes a go-between.
bool needs_namespaces(const struct launch *launch, uint32_t among);

/// Fills in the plan of a request, with the null device for those of 0, 1 and 2 that it does not name
/// (spawn.c); -1 with errno.
int prepare_plan(struct launch *launch);
/// The highest number that the plan gives out, 2 at least.
int highest_target(const struct launch *launch);
/// Init's lifeline, with the name of the groups in it (spawn.c); -1 with errno.
int prepare_lifeline(struct launch *launch);
/// Whether a child has reported a failed step; returns when one has, or when all are done (spawn.c).
bool read_failure(int fd, struct judge_failure *failure);
/// Fills in the result for the processes of a launch that runs, or ends them; -1 with `failure` (spawn.c).
int hand_over(struct launch *launch, struct judge_spawn_result *result,
              struct judge_failure *failure);
/// Ends and reaps the processes of a launch that has failed (spawn.c).
void end_all(const struct launch *launch);
void reap(pid_t pid);
void close_if_open(int fd);

/// Enters the user namespace that whoever is not root needs for the others (namespaces.c).
int enter_user_namespace(int32_t *detail);
/// Makes those of the namespaces that the layers in `among` ask for (namespaces.c).
int make_namespaces(const struct launch *launch, uint32_t among, struct judge_failure *failure);
/// Starts init as the child of the caller's parent, with `flags` besides (namespaces.c).
pid_t start_init(struct launch *launch, int flags);

/// Steps 1 to 11 (child.c); -1 with `failure` saying which has failed, and errno.
int enter_box(struct launch *launch, struct judge_failure *failure);

/// What each process runs, on its own stack; neither returns (child.c, namespaces.c).
int child_main(void *launch);
int go_between_main(void *launch);

/// Tells the parent of a failed step and ends this process.
_Noreturn void report_failure(const struct launch *launch, const struct judge_failure *failure);

/// All dispositions as in a fresh process (child.c).
int reset_signals(void);

/// In a probe: sees that what was set up bites (verify.c).
int verify_layers(const struct launch *launch, int32_t *detail);

#endif
