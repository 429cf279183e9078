// The launcher: starts one program, boxed or not.
//
// It is C because what happens between clone() and execve() must not allocate, take a lock or enter
// a runtime, and Swift promises none of that.
//
// The processes, when there are namespaces
//
//   parent ─┬─ go-between   unshares what is asked for, starts the two others as ITS PARENT's
//           │               children (CLONE_PARENT), and is gone before judge_spawn returns
//           ├─ init         number 1 of the PID namespace, a program of 4 KB that waits (init.c)
//           └─ program      number 2, so that its own SIGABRT reaches it, as it would not reach a 1
//
//   So the program stays our child: its exit status, CPU clock, usage and pidfd are the kernel's
//   word to us, and nobody's in between. Without namespaces there is only the program.
//
//   When init ends, the kernel kills all of the namespace. It ends when the last writer of its
//   lifeline is gone, which is us: a pipe has no moment at which the death of its writer can be
//   missed, whereas PR_SET_PDEATHSIG has one between clone() and prctl(), and getppid() cannot look
//   out of a namespace.
//
// The order of steps, and why that order
//
//   In the parent, before anything is started (may allocate, may fail with the caller's errno):
//     P1 prepare descriptors    /dev/null for 0, 1 and 2 where the plan is silent; the error pipe,
//                               moved above every number of the plan so that no dup3 lands on it
//     P2 prepare the ruleset    Landlock opens each path here, so a missing path is an error that
//                               names it
//     P3 prepare the filter     the BPF program is built here; the child only fills in its own pid
//     P4 prepare init           its program as a file in memory, its lifeline
//     P5 block signals, clone   CLONE_VFORK | CLONE_VM: nothing is copied, however large the caller
//                               is; the calling thread sleeps until the child has executed or died
//     P6 read the error pipe    ends when every child has executed or died
//
//   In the go-between, when there are namespaces:
//     N1 user namespace         first: the others need the rights that it brings, for whoever is
//                               not root
//     N2 the other namespaces   one by one, so that a refusal names its layer
//     N3 clone init, clone      in that order, because the first one in becomes number 1
//
//   In the child (nothing but system calls on prepared memory):
//     1  own session            first, so that from here on the whole group can be killed at once
//     2  signal dispositions    back to default: a caller's SIG_IGN would be inherited through
//                               execve. SIGXFSZ stays ignored in a box: a write over the limit then
//                               gives EFBIG
//     3  parent death           SIGKILL when the spawning THREAD ends; then a look at getppid(),
//                               because the parent may have died before the request. Before any box
//                               step, so that no half-built box survives us
//     4  cgroups                before anything that costs memory, and while /sys can be reached;
//                               the files were opened by the parent, whose rights count
//     5  root                   the paths of the box on an empty tree, a fresh /proc; while we still
//                               have the capabilities of N1
//     6  working directory      after 5, which moves us; while Landlock lets us
//     7  descriptors            while the limit on open files is the caller's and /proc is readable
//        a rule for /proc       after 5, which makes it, and before 8: it needs a descriptor
//     8  limits                 after 7 because of RLIMIT_NOFILE, before 11, which refuses prlimit
//     9  privileges             no_new_privs, no capabilities; without it 10 and 11 need root
//     10 Landlock               after 5, 6 and 7, which open files of ours
//        wait for init          which has our memory until it has executed its own program
//     11 signal mask, seccomp   last, for it refuses most of what the steps before it did
//     12 execve                 with an explicit environment
//
// A step that fails writes (step, errno, detail) to the error pipe, which closes by itself on
// execve.

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
  JUDGE_LAYER_PID_NAMESPACE = 1 << 4,
  JUDGE_LAYER_MOUNT_NAMESPACE = 1 << 5,
  /// Needs the two above.
  JUDGE_LAYER_PRIVATE_PROC = 1 << 6,
  JUDGE_LAYER_NETWORK_NAMESPACE = 1 << 7,
  JUDGE_LAYER_IPC_NAMESPACE = 1 << 8,
};

/// What failed. The values are written over the error pipe; 0 is "nothing failed".
enum judge_step {
  JUDGE_STEP_NONE = 0,
  JUDGE_STEP_PREPARE_DESCRIPTORS,
  JUDGE_STEP_PREPARE_LANDLOCK,
  JUDGE_STEP_PREPARE_PATH,
  JUDGE_STEP_PREPARE_FILTER,
  JUDGE_STEP_PREPARE_INIT,
  JUDGE_STEP_CLONE,
  /// The detail is 0 for unshare, 1 for the map of users, 2 for that of groups.
  JUDGE_STEP_USER_NAMESPACE,
  /// The detail is the bit of the layer, in this step and the next.
  JUDGE_STEP_NAMESPACE,
  JUDGE_STEP_NAMESPACE_PROBE,
  JUDGE_STEP_INIT,
  JUDGE_STEP_SESSION,
  JUDGE_STEP_SIGNALS,
  JUDGE_STEP_PARENT_DEATH,
  /// The detail is the index of the group.
  JUDGE_STEP_CGROUP,
  /// The detail is the index of the path, or -1 for the tree itself.
  JUDGE_STEP_ROOT,
  JUDGE_STEP_PROC,
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
  JUDGE_PROFILE_THREADED_WORKER = 3,
};

struct judge_path {
  const char *_Nonnull path;
  enum judge_access access;
};

struct judge_descriptor {
  int32_t child;
  int32_t parent;
};

/// A control group that the program is put into, and that init removes should we be killed.
struct judge_cgroup {
  /// Its `cgroup.procs`, or in version 1 its `tasks`, open for writing.
  int32_t processes;
  /// The folder that it lies in.
  int32_t parent;
};

/// At most so many of them.
enum { JUDGE_CGROUP_CAPACITY = 2 };

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
  /// A path that lies beneath another comes after it.
  const struct judge_path *_Nullable paths;
  size_t path_count;
  enum judge_profile profile;

  /// Whether the namespaces are to be those of a user namespace of their own, which is the way for
  /// whoever is not root.
  bool user_namespace;

  const struct judge_cgroup *_Nullable cgroups;
  size_t cgroup_count;
  /// The name of every group in its folder.
  const char *_Nullable cgroup_name;

  /// True: set everything up, see that each layer bites, and exit with 0 instead of executing.
  bool probe;

  /// For a nursery: whether each start brings its own arguments, limits and paths.
  bool varies;
};

struct judge_spawn_result {
  int32_t pid;
  /// Close-on-exec; the caller's to close.
  int32_t pidfd;
  /// The init of the PID namespace, ours to reap, and what keeps it alive; -1 without.
  int32_t init_pid;
  int32_t init_pidfd;
  int32_t lifeline;
  /// Whether it is the init of all processes of the nursery, whose first start alone has brought it.
  bool shares_init;
  enum judge_step failed_step;
  int32_t error;
  /// Which path, descriptor or limit (an RLIMIT_ number) the failed step was at.
  int32_t detail;
};

/// Starts a program; returns 0, or -1 with `failed_step`, `error` and `detail` filled in.
///
/// On failure no child is left: it has been reaped. The child dies with the calling thread, in a
/// PID namespace at the latest with the calling process. There, kill init first, then reap the
/// program, then init: it waits for all of its namespace to be reaped.
int judge_spawn(const struct judge_spawn_request *_Nonnull request,
                struct judge_spawn_result *_Nonnull result);

// A nursery is a program that is started once and begins again and again, each time as a process of its
// own in a box of its own; what that is good for and what is shared stands at the head of nursery.c.

/// Both ends of the socket between a nursery and its parent, close-on-exec; 0, or -1 with errno.
int judge_nursery_socket(int32_t *_Nonnull ends);

/// Tells a nursery which boxes it is for: layers, limits, paths and profile of the request.
///
/// Returns at once, 0 or -1 with errno. Where these cannot be had, the first start says so.
int judge_nursery_prepare(int32_t nursery, const struct judge_spawn_request *_Nonnull request);

/// Starts a process from a nursery as `judge_spawn` would; of the request, what the nursery was prepared
/// with is not read again unless it varies, nor what to execute, and the working directory must be the
/// caller's.
///
/// To be called by the thread that has started the nursery: the process is that thread's child.
int judge_nursery_spawn(int32_t nursery, const struct judge_spawn_request *_Nonnull request,
                        struct judge_spawn_result *_Nonnull result);

/// Whether the environment says that this program is to be a nursery.
bool judge_nursery_is_asked(void);

/// Makes a nursery of this program, which must have one thread, if its environment says so, with the
/// number of the socket in `JUDGE_NURSERY`.
///
/// Returns true in every process that is started, in its box and with its descriptors only, and never in
/// the nursery, which ends with its parent's end of the socket; false in any other process at once.
bool judge_nursery_serve_if_asked(void);

/// Replaces the arguments of main by those that came with the start of this process, with argv[0] and
/// ended by NULL, if it has brought any; they are valid for as long as the process runs.
void judge_nursery_take_arguments(int *_Nonnull count, char *_Nullable *_Nonnull *_Nonnull arguments);

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

/// Lets a process, or the calling thread for 0, run only on the processors whose bits are set.
int judge_set_processors(int32_t process, const uint64_t *_Nonnull words, size_t count);

/// Sets the bits of the processors that the calling thread may run on; returns how many words that took.
int judge_processors(uint64_t *_Nonnull words, size_t count);

/// The number of the processor that the calling thread runs on at the moment.
int judge_current_processor(void);

/// The most memory that this process has had resident, in bytes.
int64_t judge_own_peak_bytes(void);

/// Sees whether the processor counts the instructions of this process; returns 0 if it does.
int judge_probe_instruction_counter(void);

// A terminal that is taken for a while and given back whatever happens (terminal.c).

/// Remembers the state of a terminal, and watches for signals; nothing is changed yet.
///
/// `enter` and `leave` are written when it is taken and given back; they must live as long as the process.
/// Returns a descriptor on which a byte arrives for each SIGWINCH, SIGTSTP, SIGCONT and SIGHUP, its number;
/// -1 with errno. To be called once before `judge_terminal_release`.
int judge_terminal_watch(int32_t input, int32_t output, const char *_Nonnull enter,
                         const char *_Nonnull leave);

/// Takes the terminal: keys arrive one by one and are not echoed. Returns 0, or -1 with errno.
int judge_terminal_enter(void);

/// Gives the terminal back as it was; does nothing if it is not taken. May be called in a signal handler.
void judge_terminal_leave(void);

/// Gives the terminal back, stops the process as Ctrl-Z does, and takes it again when we go on.
void judge_terminal_stop(void);

/// Gives the terminal back and watches for signals no more.
void judge_terminal_release(void);

/// Lets the calling thread give the terminal back also when its stack has overflowed.
void judge_terminal_guard_thread(void);

/// Runs a program in the foreground of a terminal that has been left, and waits for it.
///
/// Returns its wait status, or -1 with errno.
int judge_run_in_foreground(int32_t terminal, char *_Nullable const *_Nonnull arguments,
                            char *_Nullable const *_Nonnull environment);

#endif
