// The launcher: starts one program, boxed or not.
//
// It is C because what happens between clone() and execve() must not allocate, take a lock or enter
// a runtime, and Swift promises none of that.
//
// The order of steps, and why that order
//
//   In the parent, before anything is started (may allocate, may fail with the caller's errno):
//     P1 prepare descriptors    /dev/null for 0, 1 and 2 where the plan is silent; the error pipe,
//                               moved above every number of the plan so that no dup3 lands on it
//     P2 prepare the ruleset    Landlock opens each path here, so a missing path is an error that
//                               names it
//     P3 prepare the filter     the BPF program is built here; the child only fills in its own pid
//     P4 block signals, clone   CLONE_VFORK | CLONE_VM: nothing is copied, however large the caller
//                               is; the calling thread sleeps until the child has executed or died
//
//   In the child (nothing but system calls on prepared memory):
//     1  own session            first, so that from here on the whole group can be killed at once
//     2  signal dispositions    back to default: a caller's SIG_IGN would be inherited through
//                               execve. SIGXFSZ stays ignored in a box: a write over the limit then
//                               gives EFBIG
//     3  parent death           SIGKILL when the spawning THREAD ends; then a look at getppid(),
//                               because the parent may have died before the request. Before any box
//                               step, so that no half-built box survives us
//     4  working directory      while every path can still be reached
//     5  descriptors            while the limit on open files is the caller's and /proc is readable
//     6  limits                 after 5 because of RLIMIT_NOFILE, before 9, which refuses prlimit
//     7  privileges             no_new_privs, no capabilities; without it 8 and 9 need root
//     8  Landlock               after 4 and 5, which open files of ours
//     9  signal mask, seccomp   last, for it refuses most of what the steps before it did
//     10 execve                 with an explicit environment
//
// A step that fails writes (step, errno, detail) to the error pipe, which closes by itself on
// execve.
//
// Namespaces belong between 3 and 4 (clone flags in P4), cgroups between P3 and P4: both add a
// setup function to the sequence and move nothing.

#ifndef CISOLATION_H
#define CISOLATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A limit that is left as the caller has it.
#define JUDGE_LIMIT_UNCHANGED UINT64_MAX

/// The layers of a box, as bits of `judge_spawn_request.layers`.
enum judge_layer {
  JUDGE_LAYER_NO_NEW_PRIVILEGES = 1 << 0,
  JUDGE_LAYER_RESOURCE_LIMITS = 1 << 1,
  JUDGE_LAYER_LANDLOCK = 1 << 2,
  JUDGE_LAYER_SECCOMP = 1 << 3,
};

/// What failed. The values are written over the error pipe; 0 is "nothing failed".
enum judge_step {
  JUDGE_STEP_NONE = 0,
  JUDGE_STEP_PREPARE_DESCRIPTORS,
  JUDGE_STEP_PREPARE_LANDLOCK,
  JUDGE_STEP_PREPARE_PATH,
  JUDGE_STEP_PREPARE_FILTER,
  JUDGE_STEP_CLONE,
  JUDGE_STEP_SESSION,
  JUDGE_STEP_SIGNALS,
  JUDGE_STEP_PARENT_DEATH,
  JUDGE_STEP_WORKING_DIRECTORY,
  JUDGE_STEP_DESCRIPTORS,
  JUDGE_STEP_LIMITS,
  JUDGE_STEP_PRIVILEGES,
  JUDGE_STEP_LANDLOCK,
  JUDGE_STEP_SECCOMP,
  JUDGE_STEP_EXECUTE,
  JUDGE_STEP_PROBE,
};

/// What may be done beneath a path.
enum judge_access {
  JUDGE_ACCESS_READ = 0,
  JUDGE_ACCESS_READ_EXECUTE = 1,
  JUDGE_ACCESS_READ_WRITE = 2,
};

/// Which system calls are let through.
enum judge_profile {
  JUDGE_PROFILE_WORKER = 1,
  JUDGE_PROFILE_COMPILER = 2,
};

struct judge_path {
  const char *_Nonnull path;
  enum judge_access access;
};

struct judge_descriptor {
  int32_t child;
  int32_t parent;
};

struct judge_limits {
  uint64_t address_space;
  uint64_t cpu_seconds;
  uint64_t file_size;
  uint64_t open_files;
  uint64_t processes;
  uint64_t stack;
};

struct judge_spawn_request {
  const char *_Nonnull executable;
  /// With argv[0], ended by NULL.
  char *_Nullable const *_Nonnull arguments;
  /// Ended by NULL; nothing of the caller's environment is added.
  char *_Nullable const *_Nonnull environment;
  /// NULL: the caller's.
  const char *_Nullable working_directory;

  const struct judge_descriptor *_Nullable descriptors;
  size_t descriptor_count;

  /// Bits of `enum judge_layer`.
  uint32_t layers;
  struct judge_limits limits;
  const struct judge_path *_Nullable paths;
  size_t path_count;
  enum judge_profile profile;

  /// True: set everything up, see that each layer bites, and exit with 0 instead of executing.
  bool probe;
};

struct judge_spawn_result {
  int32_t pid;
  /// Close-on-exec; the caller's to close.
  int32_t pidfd;
  enum judge_step failed_step;
  int32_t error;
  /// Which path, descriptor or limit (an RLIMIT_ number) the failed step was at.
  int32_t detail;
};

/// Starts a program; returns 0, or -1 with `failed_step`, `error` and `detail` filled in.
///
/// On failure no child is left: it has been reaped. The child dies with the calling thread.
int judge_spawn(const struct judge_spawn_request *_Nonnull request,
                struct judge_spawn_result *_Nonnull result);

/// The Landlock ABI of the running kernel, or a negative errno.
int judge_landlock_abi(void);

/// The name of a system call of this architecture, or NULL when it is not one that we know.
const char *_Nullable judge_system_call_name(int64_t number);

/// The name of an RLIMIT_ number.
const char *_Nonnull judge_limit_name(int32_t resource);

// What Swift does not see of the C library, for it compiles its header without _GNU_SOURCE; errno
// as usual.

/// Sends a signal through a pidfd: it can never reach a process that took over the number.
int judge_pidfd_send_signal(int32_t pidfd, int32_t signal);

/// A close-on-exec file in memory.
int judge_memory_file(const char *_Nonnull name);

/// Both ends of a close-on-exec pipe: first the one to read from.
int judge_pipe(int32_t *_Nonnull ends);

struct pollfd;

/// poll() to the nanosecond; a negative timeout waits for ever.
int judge_poll(struct pollfd *_Nullable entries, size_t count, int64_t timeout_nanoseconds);

/// The most memory that this process has had resident, in bytes.
int64_t judge_own_peak_bytes(void);

#endif
