// A file tree of the program's own: the paths of the box, and nothing else.
//
// Landlock says what may be opened; here, what is not named does not exist, so that not even its
// name, size and age can be seen.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "steps.h"

// The kernel's interface (5.2 and 5.12), written down here because the C library of the system that
// compiles this may not know it. The numbers are the same on all architectures.
enum { OPEN_TREE = 428, MOVE_MOUNT = 429, MOUNT_SETATTR = 442 };

#define TREE_CLONE 1U
#define TREE_RECURSIVE 0x8000U
#define MOVE_FROM_DESCRIPTOR 4U

#define ATTRIBUTE_READ_ONLY 1ULL
#define ATTRIBUTE_NO_SUID 2ULL
#define ATTRIBUTE_NO_DEVICES 4ULL

struct mount_attributes {
  uint64_t set;
  uint64_t clear;
  uint64_t propagation;
  uint64_t user_namespace;
};

/// Where the new tree is made. Only for a moment: nothing is mounted there for anyone else, and it
/// is the root afterwards.
static const char base[] = "/tmp";

static int set_attributes(int tree, const char *path, unsigned flags, uint64_t set) {
  struct mount_attributes attributes = {.set = set};
  return (int)syscall(MOUNT_SETATTR, tree, path, flags, &attributes, sizeof attributes);
}

/// A copy of what is mounted at and beneath a path, attached to nothing. Taken while the path can
/// still be resolved as the caller meant it, through whatever links.
static int take_tree(const struct judge_path *path, bool *is_folder) {
  int tree = (int)syscall(OPEN_TREE, AT_FDCWD, path->path, TREE_CLONE | TREE_RECURSIVE | O_CLOEXEC);
  struct stat status;
  if (tree < 0 || fstat(tree, &status) != 0) {
    return -1;
  }
  *is_folder = S_ISDIR(status.st_mode);
  // Flags that are set already stay; in a user namespace they could not be cleared.
  uint64_t set = ATTRIBUTE_NO_SUID;
  if (path->access != JUDGE_ACCESS_READ_WRITE) {
    set |= ATTRIBUTE_READ_ONLY;
  }
  if (*is_folder) {
    set |= ATTRIBUTE_NO_DEVICES;
  }
  return set_attributes(tree, "", AT_EMPTY_PATH | TREE_RECURSIVE, set) == 0 ? tree : -1;
}

/// Makes the folders above a path, and the path itself.
static int make_place(const char *path, bool is_folder) {
  char name[4096];
  size_t length = strlen(path);
  if (length >= sizeof name) {
    errno = ENAMETOOLONG;
    return -1;
  }
  memcpy(name, path, length + 1);
  for (size_t i = 1; i < length; i++) {
    if (name[i] != '/') {
      continue;
    }
    name[i] = 0;
    // What lies beneath a path that is there already exists or is read-only.
    if (mkdir(name, 0755) != 0 && errno != EEXIST && errno != EROFS) {
      return -1;
    }
    name[i] = '/';
  }
  if (is_folder) {
    return mkdir(name, 0755) == 0 || errno == EEXIST || errno == EROFS ? 0 : -1;
  }
  int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
  if (fd < 0) {
    return errno == EEXIST || errno == EROFS ? 0 : -1;
  }
  return close(fd);
}

static int place_tree(const struct judge_path *path, int tree, bool is_folder) {
  if (strcmp(path->path, "/") == 0) {
    errno = EINVAL;
    return -1;
  }
  if (make_place(path->path, is_folder) != 0) {
    return -1;
  }
  return (int)syscall(MOVE_MOUNT, tree, "", AT_FDCWD, path->path, MOVE_FROM_DESCRIPTOR);
}

/// Nothing but processes, and of these only the program's own: `subset=pid` (5.8) leaves out the
/// kernel's files.
static int mount_proc(void) {
  if (mkdir("/proc", 0555) != 0 && errno != EEXIST) {
    return -1;
  }
  return mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "hidepid=2,subset=pid");
}

int setup_root(const struct judge_spawn_request *request, struct judge_failure *failure) {
  int trees[PATH_CAPACITY];
  bool is_folder[PATH_CAPACITY];
  *failure = (struct judge_failure){.step = JUDGE_STEP_ROOT, .detail = -1};
  if (request->path_count > PATH_CAPACITY) {
    errno = E2BIG;
    return -1;
  }
  // What is mounted here must not be mounted for anyone else.
  if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) {
    return -1;
  }
  for (size_t i = 0; i < request->path_count; i++) {
    failure->detail = (int32_t)i;
    trees[i] = take_tree(&request->paths[i], &is_folder[i]);
    if (trees[i] < 0) {
      return -1;
    }
  }
  failure->detail = -1;
  if (mount("box", base, "tmpfs", MS_NOSUID | MS_NODEV, "size=256k,nr_inodes=1k,mode=755") != 0 ||
      chdir(base) != 0 || mkdir("old", 0700) != 0 || syscall(SYS_pivot_root, ".", "old") != 0 ||
      chdir("/") != 0) {
    return -1;
  }
  for (size_t i = 0; i < request->path_count; i++) {
    failure->detail = (int32_t)i;
    if (place_tree(&request->paths[i], trees[i], is_folder[i]) != 0) {
      return -1;
    }
  }
  failure->detail = -1;
  if ((request->layers & JUDGE_LAYER_PRIVATE_PROC) != 0) {
    // While the old tree is there: in a user namespace the kernel grants a new /proc only to who
    // can see all of another.
    failure->step = JUDGE_STEP_PROC;
    if (mount_proc() != 0) {
      return -1;
    }
    failure->step = JUDGE_STEP_ROOT;
  }
  if (umount2("/old", MNT_DETACH) != 0 || rmdir("/old") != 0) {
    return -1;
  }
  return set_attributes(AT_FDCWD, "/", 0,
                        ATTRIBUTE_READ_ONLY | ATTRIBUTE_NO_SUID | ATTRIBUTE_NO_DEVICES);
}
