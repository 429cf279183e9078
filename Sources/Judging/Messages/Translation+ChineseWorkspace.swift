// What is said about workspaces and editors: start, open.

extension Translation {
  static let workspaceInChinese: [String: String] = [
    "How its files are compiled is in '%1'.": "“%1”记录了各文件的编译方式。",
    "'%1' is a Swift package now, for your editor.": "“%1”现在是一个 Swift 包，供编辑器使用。",
    "the file in your editor": "在编辑器中打开文件",
    "Brought up to date: %1": "已更新：%1",
    "The workspace is not brought up to date: %1": "工作区未能更新：%1",
    """
    '%1' was not written by the judge and is left as it is. A workspace is a Swift package of its own: \
    use '--directory' to start in another folder.
    """: "“%1”不是 judge 写的，保持不变。工作区是独立的 Swift 包：请用“--directory”在其他文件夹中开始。",
    """
    '%1' was not written by the judge and is left as it is. Move it, or use '--directory' to start in \
    another folder.
    """: "“%1”不是 judge 写的，保持不变。请移走它，或用“--directory”在其他文件夹中开始。",
    """
    '%1' is your home folder, and would become a Swift package. Use '--directory' to start in a folder \
    of its own.
    """: "“%1”是你的主目录，这样会变成一个 Swift 包。请用“--directory”在单独的文件夹中开始。",
    """
    '%1' belongs to the judge itself. Use '--directory' to start in a folder of your own.
    """: "“%1”属于 judge 自身。请用“--directory”在你自己的文件夹中开始。",
    "No exercise has been started in '%1'. Begin with 'judge start EXERCISE'.":
      "“%1”中还没有开始的题。请从“judge start EXERCISE”开始。",
    """
    No editor is known. Set VISUAL or EDITOR, as in 'export EDITOR=vim', or open the file that 'judge \
    open EXERCISE --print' names.
    """: """
    不知道用哪个编辑器。请设置 VISUAL 或 EDITOR，例如“export EDITOR=vim”，或自行打开“judge open EXERCISE \
    --print”给出的文件。
    """,
    """
    The editor '%1' cannot be started. Set VISUAL or EDITOR to one that is installed.
    """: "编辑器“%1”无法启动。请把 VISUAL 或 EDITOR 设为已安装的编辑器。",
    "The editor '%1' ended with exit status %2.": "编辑器“%1”以退出状态 %2 结束。",
    "The editor '%1' was ended by signal %2.": "编辑器“%1”被信号 %2 终止。",
  ]
}
