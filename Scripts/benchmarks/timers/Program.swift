// A whole process that calls nms for a while, for a tool that times processes.

@main
struct Program {
  static func main() {
    print(totalKept(calls: 60))
  }
}
