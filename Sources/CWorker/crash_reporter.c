// Last words of a crashing worker: where it was, for the message to the learner.
//
// The receiver takes the frame as a claim, since the solution shares this process and can write
// the same bytes; what became of the process it learns from the kernel.
//
// Only async-signal-safe calls from `report_crash` down: no malloc, no stdio, no locks, no writes
// to memory but that of this file.

#define _GNU_SOURCE

#include "code.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <ucontext.h>
#include <unistd.h>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "The frame is written as it lies in memory, and the wire is little-endian."
#endif

enum { maximum_frames = 64 };

// The frame as it goes over the wire: 16 bytes of header, then the payload.
struct __attribute__((packed)) crash_frame {
  uint16_t magic;
  uint8_t version;
  uint8_t kind;
  uint32_t sequence;
  uint64_t length;

  int32_t signal;
  int32_t code;
  uint64_t fault_address;
  uint64_t stack_pointer;
  uint64_t stack_low;
  uint64_t stack_high;
  int32_t system_call;
  uint8_t memory_exhausted;
  uint64_t frame_count;
  uint64_t frames[maximum_frames];
};

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};

// Set once by the installer, before any crash.
static int reply_descriptor = -1;
static pthread_t main_thread;
static uintptr_t stack_low;
static uintptr_t stack_high;

static volatile sig_atomic_t reporting;
static struct crash_frame frame;

// A stack overflow leaves no room on the stack to handle it. Far above MINSIGSTKSZ, which is 3.5
// KB where the kernel saves AVX-512 registers.
static _Alignas(16) char alternate_stack[64 * 1024];

struct registers {
  uintptr_t program_counter;
  uintptr_t frame_pointer;
  uintptr_t stack_pointer;
};

static struct registers registers_of(const ucontext_t *context) {
  const mcontext_t *machine = &context->uc_mcontext;
#if defined(__x86_64__)
  return (struct registers){
      .program_counter = (uintptr_t)machine->gregs[REG_RIP],
      .frame_pointer = (uintptr_t)machine->gregs[REG_RBP],
      .stack_pointer = (uintptr_t)machine->gregs[REG_RSP],
  };
#elif defined(__aarch64__)
  return (struct registers){
      .program_counter = machine->pc,
      .frame_pointer = machine->regs[29],
      .stack_pointer = machine->sp,
  };
#else
#error "Say where this machine keeps its program counter, frame pointer and stack pointer."
#endif
}

// Whether two words at an address are part of the main thread's stack, not below `lowest`.
static bool is_on_stack(uintptr_t address, uintptr_t lowest) {
  return address >= lowest && address < stack_high - 2 * sizeof(uintptr_t) &&
         address % sizeof(uintptr_t) == 0;
}

static bool is_in(const struct judge_worker_code *code, uintptr_t address) {
  return address >= code->low && address < code->high;
}

// Whether an address is one of code that was compiled with frame pointers: the solution's or ours.
static bool is_in_program(uintptr_t address) {
  return is_in(&judge_worker_solution, address) || is_in(&judge_worker_program, address);
}

// Tells a return address from another address of code, such as that of a closure: it follows a
// call.
static bool is_return_address(uintptr_t address) {
  // The longest call, so that what is read below is code too.
  if (!is_in_program(address - 7) || !is_in_program(address)) { return false; }
  const uint8_t *code = (const uint8_t *)address;
#if defined(__x86_64__)
  if (code[-5] == 0xE8) { return true; }
  // FF /2: through a register or memory, 2 to 7 bytes long.
  for (int length = 2; length <= 7; length++) {
    if (code[-length] == 0xFF && (code[1 - length] & 0x38) == 0x10) { return true; }
  }
  return false;
#elif defined(__aarch64__)
  uint32_t instruction;
  memcpy(&instruction, code - sizeof(instruction), sizeof(instruction));
  bool is_bl = (instruction & 0xFC000000) == 0x94000000;
  bool is_blr = (instruction & 0xFFFFFC1F) == 0xD63F0000;
  return is_bl || is_blr;
#endif
}

// Keeps an address of the solution's code, relative to where it was loaded. Others name no line of
// it.
static void add_frame(uintptr_t address) {
  if (is_in(&judge_worker_solution, address) && frame.frame_count < maximum_frames) {
    frame.frames[frame.frame_count++] = address - judge_worker_solution.start;
  }
}

// Follows the chain of frame pointers from callee to caller, beginning with the record at
// `pointer`. Both machines store the caller's frame pointer at the frame pointer and the return
// address above it.
static void follow_chain(uintptr_t pointer, uintptr_t lowest) {
  // The frames of libraries are not kept, so the chain may be longer than what is kept of it.
  for (int step = 0; step < 4 * maximum_frames; step++) {
    // Compiled code may use the register for anything else, and a solution may have overwritten
    // its stack: read only what surely is stack, and only upwards, so that the walk ends.
    if (!is_on_stack(pointer, lowest)) { return; }
    const uintptr_t *record = (const uintptr_t *)pointer;
    // One byte back lies in the call, not in the line after it.
    if (is_return_address(record[1])) { add_frame(record[1] - 1); }
    lowest = pointer + 2 * sizeof(uintptr_t);
    pointer = record[0];
  }
}

// For a thread that is inside a system call, and so has a stack pointer that can be read from. The
// C library is compiled without frame pointers: its wrappers of system calls have no frame at all,
// and abort(), where a failed allocation ends, uses the register for something else.
static void walk_library_frames(struct registers at) {
  const size_t word = sizeof(uintptr_t);
#if defined(__x86_64__)
  if (is_on_stack(at.stack_pointer, stack_low)) {
    uintptr_t top = *(const uintptr_t *)at.stack_pointer;
    if (is_return_address(top)) { add_frame(top - 1); }
  }
#endif
  follow_chain(at.frame_pointer, at.stack_pointer);
  // The frames of the library are small: look above them for the first record that leads to the
  // program.
  uintptr_t candidate = (at.stack_pointer + word - 1) / word * word;
  for (int step = 0; step < 512 && frame.frame_count == 0; step++) {
    follow_chain(candidate, candidate);
    candidate += word;
  }
}

// When even small objects find no memory, the Swift runtime fails while it composes its message
// and crashes without one. malloc gives up when it cannot get a mebibyte; so does this.
static bool is_memory_exhausted(void) {
  const size_t size = 1 << 20;
  void *probe = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (probe == MAP_FAILED) { return true; }
  munmap(probe, size);
  return false;
}

static void send_frame(void) {
  size_t unused = (maximum_frames - frame.frame_count) * sizeof(frame.frames[0]);
  size_t size = sizeof(frame) - unused;
  frame.length = size - offsetof(struct crash_frame, signal);
  // Less than PIPE_BUF, hence written as a whole or not at all. Nothing could be done about a
  // failure.
  ssize_t written = write(reply_descriptor, &frame, size);
  (void)written;
}

static void report_crash(int number, siginfo_t *info, void *context) {
  // A fault in this function, or a crash of another thread meanwhile, must not start over.
  if (!reporting) {
    reporting = 1;
    struct registers at = registers_of(context);
    frame.signal = number;
    frame.code = info->si_code;
    frame.system_call = number == SIGSYS ? info->si_syscall : -1;
    // Signals that were sent, as abort() does, have the sender there instead.
    bool has_address = info->si_code > 0 && number != SIGSYS;
    frame.fault_address = has_address ? (uintptr_t)info->si_addr : 0;
    frame.stack_pointer = at.stack_pointer;
    add_frame(at.program_counter);
    if (pthread_equal(pthread_self(), main_thread)) {
      frame.stack_low = stack_low;
      frame.stack_high = stack_high;
      if (number == SIGSYS || number == SIGABRT) {
        walk_library_frames(at);
      } else {
        follow_chain(at.frame_pointer, at.stack_pointer);
      }
    }
    frame.memory_exhausted = is_memory_exhausted();
    send_frame();
  }
  // The handler is reset (SA_RESETHAND) and the signal not blocked (SA_NODEFER): this ends the
  // process with the signal that crashed it, also after SIGSYS, where returning would go on behind
  // the call.
  raise(number);
}

static void find_stack_bounds(void) {
  // The kernel puts the program's name above everything else on the main stack, on its last page.
  uintptr_t page = getauxval(AT_PAGESZ);
  stack_high = (getauxval(AT_EXECFN) / page + 1) * page;
  struct rlimit limit;
  bool is_limited = getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < stack_high;
  stack_low = is_limited ? stack_high - limit.rlim_cur : 0;
}

void judge_worker_install_crash_reporter(int descriptor) {
  reply_descriptor = descriptor;
  main_thread = pthread_self();
  judge_worker_find_code();
  find_stack_bounds();
  // The header that Wire's FrameHeader reads; kind 134 is FrameKind.crashed.
  frame.magic = 0x574A;
  frame.version = 2;
  frame.kind = 134;

  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof(alternate_stack)};
  sigaltstack(&stack, NULL);

  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_sigaction = report_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof(crash_signals) / sizeof(crash_signals[0]); i++) {
    sigaction(crash_signals[i], &action, NULL);
  }
}
