import Glibc

/// Paths of this system that boxed programs need, as far as they exist here.
public enum SystemPaths {
  /// The dynamic loader, to be executable: without it no dynamically linked program starts.
  public static var loaders: [String] {
    existing(["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"])
  }

  /// Folders of shared libraries and the loader's cache, to be readable.
  public static var libraries: [String] {
    existing(["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"])
  }

  /// What Foundation looks at: time zones and the device that gives nothing; to be readable.
  public static var data: [String] {
    existing(["/etc/localtime", "/usr/share/zoneinfo", "/dev/null", "/dev/urandom"])
  }

  private static func existing(_ paths: [String]) -> [String] {
    paths.filter { access($0, F_OK) == 0 }
  }
}
