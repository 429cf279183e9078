/// Control groups whose makers were killed, together with everything that would have removed them.
public enum AbandonedControlGroups {
  /// Removes those that lie where we would make groups ourselves; where there are none, nothing happens.
  public static func remove() {
    for controller in CgroupController.allCases {
      (try? CgroupFolder.found(for: controller))?.sweep()
    }
  }
}
