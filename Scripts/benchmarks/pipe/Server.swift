import Wire
import Worker

/// A worker that takes a tensor's elements and gives them back.
@main
enum Server {
  static func main() {
    Worker.serve(
      contract: "pipe",
      functions: [
        { decoder in
          let values = try decoder.scalars(Float.self)
          try decoder.finish()
          return { { encoder in encoder.encode(values) } }
        }
      ])
  }
}
