// Sees that the layers bite, in the throw-away process of a probe.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "steps.h"

// A kernel that takes a request and does not act on it (an emulator) must not count as a box. That
// the network and IPC namespaces are new ones, the go-between sees for itself.
int verify_layers(const struct launch *launch, int32_t *detail) {
  errno = EOPNOTSUPP;
  if (has_layer(launch, JUDGE_LAYER_NO_NEW_PRIVILEGES)) {
    *detail = JUDGE_LAYER_NO_NEW_PRIVILEGES;
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1) {
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_RESOURCE_LIMITS)) {
    *detail = JUDGE_LAYER_RESOURCE_LIMITS;
    // No descriptor may have the number of the limit or a higher one.
    if (dup2(0, (int)launch->request->limits.open_files) >= 0 || errno != EBADF) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_LANDLOCK)) {
    *detail = JUDGE_LAYER_LANDLOCK;
    if (open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) >= 0 || errno != EACCES) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_SECCOMP)) {
    *detail = JUDGE_LAYER_SECCOMP;
    // Every profile answers this one with EACCES; without a filter it is EINVAL or a socket.
    if (socket(AF_UNIX, SOCK_STREAM, 12345) >= 0 || errno != EACCES) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  struct stat status;
  if (has_layer(launch, JUDGE_LAYER_PID_NAMESPACE)) {
    *detail = JUDGE_LAYER_PID_NAMESPACE;
    // A parent outside of the namespace has no number in it.
    if (getpid() != 2 || getppid() != 0) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_MOUNT_NAMESPACE)) {
    *detail = JUDGE_LAYER_MOUNT_NAMESPACE;
    if (stat("/sys", &status) == 0 || errno != ENOENT) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  if (has_layer(launch, JUDGE_LAYER_PRIVATE_PROC)) {
    *detail = JUDGE_LAYER_PRIVATE_PROC;
    // Our own number in there, and nobody above it.
    if (stat("/proc/2", &status) != 0 || stat("/proc/3", &status) == 0) {
      errno = EOPNOTSUPP;
      return -1;
    }
  }
  return 0;
}
