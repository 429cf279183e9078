// The parent's side of a nursery (nursery.c).

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "steps.h"

int judge_nursery_socket(int32_t *ends) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
    return -1;
  }
  ends[0] = pair[0];
  ends[1] = pair[1];
  return 0;
}

/// Appends bytes to a setup; false when there is no room.
static bool append(char *text, size_t *length, const void *bytes, size_t count) {
  // One byte less than there is room for: the nursery ends the text with a NUL of its own.
  if (*length + count >= NURSERY_SETUP_CAPACITY) {
    errno = E2BIG;
    return false;
  }
  memcpy(text + *length, bytes, count);
  *length += count;
  return true;
}

/// Writes what a nursery has to know of a request, for a text of `NURSERY_SETUP_CAPACITY`; returns its
/// length, or 0 with errno.
static size_t write_setup(const struct judge_spawn_request *request, char *text) {
  struct nursery_setup setup = {.layers = request->layers,
                                .profile = request->profile,
                                .user_namespace = request->user_namespace,
                                .varies = request->varies,
                                .path_count = (uint32_t)request->path_count,
                                .limits = request->limits};
  while (request->varies && request->arguments[setup.argument_count] != NULL) {
    setup.argument_count++;
  }
  size_t length = 0;
  if (!append(text, &length, &setup, sizeof setup)) {
    return 0;
  }
  for (size_t i = 0; i < request->path_count; i++) {
    const struct judge_path *path = &request->paths[i];
    uint32_t access = path->access;
    if (!append(text, &length, &access, sizeof access) ||
        !append(text, &length, path->path, strlen(path->path) + 1)) {
      return 0;
    }
  }
  for (uint32_t i = 0; i < setup.argument_count; i++) {
    const char *argument = request->arguments[i];
    if (!append(text, &length, argument, strlen(argument) + 1)) {
      return 0;
    }
  }
  return length;
}

int judge_nursery_prepare(int32_t nursery, const struct judge_spawn_request *request) {
  char text[NURSERY_SETUP_CAPACITY];
  size_t length = write_setup(request, text);
  return length > 0 && send(nursery, text, length, MSG_NOSIGNAL) == (ssize_t)length ? 0 : -1;
}

static int send_start(int socket, const struct launch *launch) {
  const struct judge_spawn_request *request = launch->request;
  struct nursery_start start = {.parent = launch->parent,
                                .cgroup_count = (uint32_t)request->cgroup_count,
                                .descriptor_count = (uint32_t)request->descriptor_count};
  char setup[NURSERY_SETUP_CAPACITY];
  if (request->varies) {
    start.setup_length = (uint32_t)write_setup(request, setup);
    if (start.setup_length == 0) {
      return -1;
    }
  }
  int descriptors[NURSERY_DESCRIPTOR_CAPACITY];
  size_t count = 0;
  descriptors[count++] = launch->error_writing;
  descriptors[count++] =
      launch->lifeline_reading >= 0 ? launch->lifeline_reading : launch->error_writing;
  for (size_t i = 0; i < request->cgroup_count; i++) {
    descriptors[count++] = request->cgroups[i].processes;
    descriptors[count++] = request->cgroups[i].parent;
  }
  for (size_t i = 0; i < request->descriptor_count; i++) {
    start.targets[i] = request->descriptors[i].child;
    descriptors[count++] = request->descriptors[i].parent;
  }
  char control[CMSG_SPACE(sizeof descriptors)];
  memset(control, 0, sizeof control);
  struct iovec parts[] = {{.iov_base = &start, .iov_len = sizeof start},
                          {.iov_base = setup, .iov_len = start.setup_length}};
  struct msghdr message = {.msg_iov = parts,
                           .msg_iovlen = 2,
                           .msg_control = control,
                           .msg_controllen = CMSG_SPACE(sizeof(int) * count)};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int) * count);
  memcpy(CMSG_DATA(header), descriptors, sizeof(int) * count);
  ssize_t length = (ssize_t)(sizeof start + start.setup_length);
  return sendmsg(socket, &message, MSG_NOSIGNAL) == length ? 0 : -1;
}

static int receive_reply(int socket, struct nursery_reply *reply) {
  ssize_t bytes;
  do {
    bytes = recv(socket, reply, sizeof *reply, 0);
  } while (bytes < 0 && errno == EINTR);
  if (bytes == (ssize_t)sizeof *reply) {
    return 0;
  }
  // It has ended, by nobody but the system's hand.
  errno = bytes < 0 ? errno : ECHILD;
  return -1;
}

/// Descriptors of this start, all ours.
static int prepare(struct launch *launch, struct judge_failure *failure) {
  const struct judge_spawn_request *request = launch->request;
  *failure = (struct judge_failure){.step = JUDGE_STEP_PREPARE_DESCRIPTORS};
  if (request->descriptor_count > PLAN_CAPACITY - 3 ||
      request->cgroup_count > JUDGE_CGROUP_CAPACITY) {
    errno = E2BIG;
    return -1;
  }
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return -1;
  }
  launch->error_reading = ends[0];
  launch->error_writing = ends[1];
  failure->step = JUDGE_STEP_PREPARE_INIT;
  return has_layer(launch, JUDGE_LAYER_PID_NAMESPACE) ? prepare_lifeline(launch) : 0;
}

static int start(int nursery, struct launch *launch, struct judge_spawn_result *result,
                 struct judge_failure *failure) {
  struct nursery_reply reply;
  failure->step = JUDGE_STEP_CLONE;
  if (send_start(nursery, launch) != 0 || receive_reply(nursery, &reply) != 0) {
    return -1;
  }
  if (reply.go_between > 0) {
    reap(reply.go_between);
  }
  launch->init = reply.init;
  launch->program = reply.program;
  result->shares_init = reply.shares_init;
  close(launch->error_writing);
  launch->error_writing = -1;
  // What a process of the launch says itself is nearer to the reason.
  if (read_failure(launch->error_reading, failure)) {
    end_all(launch);
    errno = failure->error;
    return -1;
  }
  if (reply.failure.step != JUDGE_STEP_NONE) {
    *failure = reply.failure;
    end_all(launch);
    errno = failure->error;
    return -1;
  }
  if (hand_over(launch, result, failure) != 0) {
    errno = failure->error;
    return -1;
  }
  return 0;
}

int judge_nursery_spawn(int32_t nursery, const struct judge_spawn_request *request,
                        struct judge_spawn_result *result) {
  struct launch launch;
  memset(&launch, 0, offsetof(struct launch, filter));
  launch.request = request;
  launch.error_reading = launch.error_writing = -1;
  launch.lifeline_reading = launch.lifeline_writing = -1;
  launch.parent = getpid();
  *result = (struct judge_spawn_result){
      .pid = -1, .pidfd = -1, .init_pid = -1, .init_pidfd = -1, .lifeline = -1};
  struct judge_failure failure;
  int status = prepare(&launch, &failure);
  if (status == 0) {
    status = start(nursery, &launch, result, &failure);
  }
  if (status != 0) {
    result->failed_step = (enum judge_step)failure.step;
    result->error = errno;
    result->detail = failure.detail;
  }
  close_if_open(launch.error_reading);
  close_if_open(launch.error_writing);
  close_if_open(launch.lifeline_reading);
  close_if_open(launch.lifeline_writing);
  return status;
}
