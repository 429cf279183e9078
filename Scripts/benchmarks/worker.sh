# Sourced by benchmarks, in the folder of the repository: compiles the modules as the judge does, optimised, and a
# worker, in a temporary folder that is removed at the end. Then in that folder:
#   drive FOLDER [ARGUMENT …]   compiles FOLDER/main.swift and runs it with the worker and the runtime libraries

sources=$PWD/Sources
benchmarks=$PWD/Scripts/benchmarks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
headers=()
for module in CIsolation CWorker; do
  headers+=(-I "$sources/$module/include")
  clang -c -O2 -fPIC -std=gnu11 "${headers[@]}" "$sources/$module"/*.c
done
# Who sources this may have set some.
flags="${flags:-} ${headers[*]}"
compile() { # compile MODULE: makes MODULE.swiftmodule and MODULE.o
  swiftc -O -wmo -parse-as-library -swift-version 6 -package-name judge -I . $flags -module-name "$1" \
    -emit-module -emit-module-path "$1.swiftmodule" -c -o "$1.o" \
    $(find -L "$sources/$1" -name '*.swift' -not -path '*.docc/*')
}
for module in Wire Worker Isolation; do compile "$module"; done
objects() { for source in "$sources/$1"/*.c; do echo "$(basename "$source" .c).o"; done; }
swiftc -O -parse-as-library -swift-version 6 -I . $flags "$benchmarks/pipe/Server.swift" \
  Wire.o Worker.o $(objects CWorker) $(objects CIsolation) -o worker
libraries=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")/lib/swift/linux
drive() {
  local folder=$1
  shift
  swiftc -O -swift-version 6 -I . $flags "$benchmarks/$folder/main.swift" \
    Wire.o Isolation.o $(objects CIsolation) -o drive
  # As the judge starts a suite.
  GLIBC_TUNABLES=glibc.malloc.hugetlb=1 ./drive "$work/worker" "$libraries" "$@"
}
