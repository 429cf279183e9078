// The nursery's side: a program that has been started once and begins again and again, each time as a
// process of its own in a box of its own.
//
// There may be no box at all: so it is with suites, which run nothing but our own code.
//
// To start a program and to load its libraries is most of what a short process costs, and a network
// namespace most of what a box does. Here both are done once. A nursery runs nothing but our own code
// and knows nothing but what is in a box. Each process is a copy of it: whatever one of them does,
// the next one is a copy of the same state.
//
//   parent ─┬─ nursery      has the program loaded; in a network namespace and a file tree that its
//           │               copies share, and in which nothing can be left behind
//           └─ for each start, as the PARENT's children (CLONE_PARENT):
//              ├─ go-between   makes the namespaces that are not shared, and is gone at once
//              ├─ init         as everywhere
//              └─ program      a copy of the nursery, which takes the steps of child.c and goes on
//
// What the copies share, and why nothing can be left in it: the user namespace (has nothing to write
// to), the network (sockets are refused, and one ends with its process), the file tree (read-only, no
// /proc), and where the filter of a worker refuses to make any, System V objects, message queues and
// processes. There is one init for all of them then, and no go-between. A copy cannot signal another,
// and its number says how many there were before it. What they do not share: memory, control groups.
//
// Where starts vary, each brings its arguments, limits and paths, and its process has a file tree of
// its own.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "steps.h"

/// The environment variable with the number of the socket.
static const char variable[] = "JUDGE_NURSERY";

// One program is one nursery, and its copies are to find everything where it is.
static struct judge_spawn_request request;
static struct judge_path paths[PATH_CAPACITY];
static struct judge_cgroup groups[JUDGE_CGROUP_CAPACITY];
static struct judge_descriptor given[PLAN_CAPACITY];
static struct launch launch;
static char *arguments[NURSERY_ARGUMENT_CAPACITY + 1];
static int argument_count;
static char setup_text[NURSERY_SETUP_CAPACITY];
/// The layers of which one is enough for all copies.
static uint32_t shared_layers;
/// Whether the init has been started that all copies share.
static bool has_init;
/// Where a copy goes on.
static jmp_buf beginning;

// MARK: - Once

/// Takes a setup apart, which the text goes on holding; 0, or -1 with errno.
static int read_setup(size_t length) {
  struct nursery_setup setup;
  if (length < sizeof setup || length >= sizeof setup_text) {
    errno = EMSGSIZE;
    return -1;
  }
  memcpy(&setup, setup_text, sizeof setup);
  if (setup.path_count > PATH_CAPACITY || setup.argument_count > NURSERY_ARGUMENT_CAPACITY) {
    errno = E2BIG;
    return -1;
  }
  // What is left of the setup before it is nobody's to read.
  memset(setup_text + length, 0, sizeof setup_text - length);
  size_t at = sizeof setup;
  for (uint32_t i = 0; i < setup.path_count; i++) {
    uint32_t access;
    if (at + sizeof access >= length) {
      errno = EMSGSIZE;
      return -1;
    }
    memcpy(&access, setup_text + at, sizeof access);
    at += sizeof access;
    paths[i] = (struct judge_path){.path = setup_text + at, .access = (enum judge_access)access};
    at += strlen(setup_text + at) + 1;
  }
  for (uint32_t i = 0; i < setup.argument_count; i++) {
    if (at >= length) {
      errno = EMSGSIZE;
      return -1;
    }
    arguments[i] = setup_text + at;
    at += strlen(setup_text + at) + 1;
  }
  arguments[setup.argument_count] = NULL;
  argument_count = (int)setup.argument_count;
  request = (struct judge_spawn_request){.executable = "",
                                         .arguments = arguments,
                                         .layers = setup.layers,
                                         .limits = setup.limits,
                                         .paths = paths,
                                         .path_count = setup.path_count,
                                         .profile = (enum judge_profile)setup.profile,
                                         .user_namespace = setup.user_namespace != 0,
                                         .varies = setup.varies != 0,
                                         .cgroups = groups,
                                         .descriptors = given};
  return 0;
}

/// What a box needs that is made before a copy is, and not by it.
static int prepare_box(struct judge_failure *failure) {
  if (!has_layer(&launch, JUDGE_LAYER_LANDLOCK)) {
    return 0;
  }
  launch.ruleset = prepare_landlock(&request, failure);
  if (launch.ruleset < 0) {
    errno = failure->error;
    return -1;
  }
  return 0;
}

/// Everything that is the same for all copies.
static int prepare_once(struct judge_failure *failure) {
  *failure = (struct judge_failure){.step = JUDGE_STEP_SIGNALS};
  if (reset_signals() != 0) {
    return -1;
  }
  *failure = (struct judge_failure){.step = JUDGE_STEP_PREPARE_DESCRIPTORS};
  launch.null_device = open("/dev/null", O_RDWR | O_CLOEXEC);
  launch.stacks = mmap(NULL, 3 * STACK_BYTES, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (launch.null_device < 0 || launch.stacks == MAP_FAILED) {
    return -1;
  }
  if (getcwd(launch.folder, sizeof launch.folder) == NULL) {
    strcpy(launch.folder, "/");
  }
  launch.boxed = request.layers != 0;
  launch.continues = true;
  launch.ruleset = launch.init_program = launch.error_writing = -1;
  shared_layers = JUDGE_LAYER_NETWORK_NAMESPACE;
  if (has_layer(&launch, JUDGE_LAYER_SECCOMP)) {
    shared_layers |= JUDGE_LAYER_IPC_NAMESPACE;
  }
  if (!request.varies) {
    shared_layers |= JUDGE_LAYER_MOUNT_NAMESPACE;
    if (has_layer(&launch, JUDGE_LAYER_SECCOMP) && request.profile == JUDGE_PROFILE_WORKER) {
      shared_layers |= JUDGE_LAYER_PID_NAMESPACE;
    }
    if (prepare_box(failure) != 0) {
      return -1;
    }
  }
  *failure = (struct judge_failure){.step = JUDGE_STEP_PREPARE_FILTER};
  if (has_layer(&launch, JUDGE_LAYER_SECCOMP) &&
      prepare_filter(&request, false, &launch.filter) != 0) {
    return -1;
  }
  *failure = (struct judge_failure){.step = JUDGE_STEP_PREPARE_INIT};
  if (has_layer(&launch, JUDGE_LAYER_PID_NAMESPACE)) {
    launch.init_program = prepare_init();
    if (launch.init_program < 0) {
      return -1;
    }
  }
  *failure = (struct judge_failure){.step = JUDGE_STEP_USER_NAMESPACE};
  if (request.user_namespace && enter_user_namespace(&failure->detail) != 0) {
    return -1;
  }
  if (make_namespaces(&launch, shared_layers, failure) != 0) {
    return -1;
  }
  if (request.varies || !has_layer(&launch, JUDGE_LAYER_MOUNT_NAMESPACE)) {
    return 0;
  }
  launch.has_tree = true;
  // A /proc belongs to one PID namespace, so there is none in a tree for several.
  struct judge_spawn_request tree = request;
  tree.layers &= ~(uint32_t)JUDGE_LAYER_PRIVATE_PROC;
  return setup_root(&tree, failure);
}

// MARK: - For each start

/// Receives a start, and its setup if it has one; returns how many descriptors came with it, 0 at the
/// end, or -1.
static int receive_start(int socket, struct nursery_start *start, int *descriptors) {
  char control[CMSG_SPACE(sizeof(int) * NURSERY_DESCRIPTOR_CAPACITY)];
  struct iovec parts[] = {{.iov_base = start, .iov_len = sizeof *start},
                          {.iov_base = setup_text, .iov_len = request.varies ? sizeof setup_text : 0}};
  struct msghdr message = {.msg_iov = parts,
                           .msg_iovlen = 2,
                           .msg_control = control,
                           .msg_controllen = sizeof control};
  ssize_t bytes;
  do {
    bytes = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (bytes < 0 && errno == EINTR);
  bool is_whole = bytes >= (ssize_t)sizeof *start && (message.msg_flags & MSG_TRUNC) == 0 &&
                  (size_t)bytes == sizeof *start + start->setup_length;
  struct cmsghdr *header = is_whole ? CMSG_FIRSTHDR(&message) : NULL;
  if (header == NULL || header->cmsg_type != SCM_RIGHTS) {
    return bytes <= 0 ? (int)bytes : -1;
  }
  int count = (int)((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
  memcpy(descriptors, CMSG_DATA(header), sizeof(int) * (size_t)count);
  return count;
}

/// Fills in what differs from start to start; 0, or -1 with `failure` and errno.
static int prepare_start(const struct nursery_start *start, const int *descriptors, int count,
                         struct judge_failure *failure) {
  *failure = (struct judge_failure){.step = JUDGE_STEP_PREPARE_DESCRIPTORS};
  if (start->cgroup_count > JUDGE_CGROUP_CAPACITY || start->descriptor_count > PLAN_CAPACITY ||
      count != (int)(NURSERY_FIXED_COUNT + 2 * start->cgroup_count + start->descriptor_count)) {
    errno = EBADMSG;
    return -1;
  }
  if (request.varies && read_setup(start->setup_length) != 0) {
    return -1;
  }
  launch.parent = start->parent;
  launch.lifeline_reading = descriptors[NURSERY_LIFELINE];
  const int *next = descriptors + NURSERY_FIXED_COUNT;
  request.cgroup_count = start->cgroup_count;
  for (uint32_t i = 0; i < start->cgroup_count; i++, next += 2) {
    groups[i] = (struct judge_cgroup){.processes = next[0], .parent = next[1]};
  }
  request.descriptor_count = start->descriptor_count;
  for (uint32_t i = 0; i < start->descriptor_count; i++) {
    given[i] = (struct judge_descriptor){.child = start->targets[i], .parent = next[i]};
  }
  if (prepare_plan(&launch) != 0) {
    return -1;
  }
  // Above every number of the plan, so that none of it lands there.
  launch.error_writing =
      fcntl(descriptors[NURSERY_ERRORS], F_DUPFD_CLOEXEC, highest_target(&launch) + 1);
  if (launch.error_writing < 0) {
    return -1;
  }
  return request.varies ? prepare_box(failure) : 0;
}

/// Starts a copy of this process as a child of our parent; both return.
static pid_t copy(void) { return (pid_t)syscall(SYS_clone, CLONE_PARENT | SIGCHLD, 0, 0, 0, 0); }

/// Makes the namespaces that every copy has of its own, then init and the copy in them.
static int between_main(void *context) {
  (void)context;
  struct judge_failure failure = {.step = JUDGE_STEP_PARENT_DEATH};
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == launch.parent &&
      make_namespaces(&launch, request.layers & ~(uint32_t)shared_layers, &failure) == 0) {
    failure = (struct judge_failure){.step = JUDGE_STEP_CLONE};
    launch.init = start_init(&launch, CLONE_VFORK);
    launch.init_shares_memory = 0;
    if (launch.init >= 0) {
      launch.program = copy();
      if (launch.program == 0) {
        // With memory of its own by now: back to where the nursery waits, in its frame.
        longjmp(beginning, 1);
      }
      if (launch.program > 0) {
        _exit(0);
      }
    }
  }
  failure.error = errno;
  report_failure(&launch, &failure);
}

/// Starts the init of all copies before the first of these; -1 with errno.
static int start_shared_init(void) {
  if ((shared_layers & JUDGE_LAYER_PID_NAMESPACE) == 0 || has_init) {
    return 0;
  }
  launch.init = start_init(&launch, CLONE_VFORK);
  launch.init_shares_memory = 0;
  has_init = launch.init > 0;
  return launch.init < 0 ? -1 : 0;
}

/// Starts a copy; returns true in it, and in the nursery false, with what came of it.
static bool start_copy(struct nursery_reply *reply) {
  launch.init = launch.program = 0;
  if (setjmp(beginning) != 0) {
    return true;
  }
  if (start_shared_init() != 0) {
    launch.program = -1;
  } else if (needs_namespaces(&launch, ~shared_layers)) {
    reply->go_between = clone(between_main, launch.stacks + STACK_BYTES,
                              CLONE_VM | CLONE_VFORK | CLONE_PARENT | SIGCHLD, NULL);
  } else {
    launch.program = copy();
    if (launch.program == 0) {
      return true;
    }
  }
  if (reply->go_between < 0 || launch.program < 0) {
    reply->failure = (struct judge_failure){.step = JUDGE_STEP_CLONE, .error = errno};
  }
  reply->init = launch.init;
  reply->program = launch.program;
  reply->shares_init = has_init;
  return false;
}

/// The steps of a copy, after which it is in its box.
static void begin(void) {
  struct judge_failure failure = {.step = JUDGE_STEP_NONE};
  if (enter_box(&launch, &failure) != 0) {
    failure.error = errno;
    report_failure(&launch, &failure);
  }
  // Tells the parent that nothing has failed.
  close(launch.error_writing);
  munmap(launch.stacks, 3 * STACK_BYTES);
}

/// Serves as a nursery; returns in every process that is started.
static void serve(int socket) {
  struct nursery_reply reply = {.failure = {.step = JUDGE_STEP_PREPARE_DESCRIPTORS}};
  launch.request = &request;
  ssize_t length = recv(socket, setup_text, sizeof setup_text, 0);
  if (length <= 0) {
    _exit(0);
  }
  bool is_ready = read_setup((size_t)length) == 0 && prepare_once(&reply.failure) == 0;
  reply.failure.error = errno;
  for (;;) {
    struct nursery_start start;
    int descriptors[NURSERY_DESCRIPTOR_CAPACITY];
    int count = receive_start(socket, &start, descriptors);
    if (count <= 0) {
      _exit(0);
    }
    if (!is_ready) {
      // Not before somebody asks: what is sent by one who has left can be lost.
      send(socket, &reply, sizeof reply, MSG_NOSIGNAL);
      _exit(1);
    }
    reply = (struct nursery_reply){.failure = {.step = JUDGE_STEP_NONE}};
    struct judge_failure failure;
    if (prepare_start(&start, descriptors, count, &failure) != 0) {
      failure.error = errno;
      reply.failure = failure;
    } else if (start_copy(&reply)) {
      begin();
      return;
    }
    close_if_open(launch.error_writing);
    launch.error_writing = -1;
    if (request.varies) {
      close_if_open(launch.ruleset);
      launch.ruleset = -1;
    }
    for (int i = 0; i < count; i++) {
      close(descriptors[i]);
    }
    if (send(socket, &reply, sizeof reply, MSG_NOSIGNAL) != (ssize_t)sizeof reply) {
      _exit(1);
    }
  }
}

bool judge_nursery_is_asked(void) { return getenv(variable) != NULL; }

bool judge_nursery_serve_if_asked(void) {
  const char *descriptor = getenv(variable);
  if (descriptor == NULL) {
    return false;
  }
  int socket = atoi(descriptor);
  unsetenv(variable);
  serve(socket);
  return true;
}

void judge_nursery_take_arguments(int *count, char ***own) {
  if (argument_count > 0) {
    *count = argument_count;
    *own = arguments;
  }
}
