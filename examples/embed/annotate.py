"""Finds and marks terms from Python, by the component on wasmtime.

    pip install -r examples/embed/requirements.txt
    echo '{"find": "Docker runs containers."}' | python3 examples/embed/annotate.py annotator.wasm

Each line of stdin is {"find": TEXT} or {"annotate": HTML}, and is answered by a line of JSON.
"""

import json
import sys

from wasmtime import Engine, Store
from wasmtime.component import Component, Linker


def load(path):
    """The two functions of the component at `path`."""
    engine = Engine()
    store = Store(engine)
    component = Component.from_file(engine, path)
    instance = Linker(engine).instantiate(store, component)

    def function(name):
        call = instance.get_func(store, name)

        def run(text):
            result = call(store, text)
            call.post_return(store)
            return result

        return run

    find, annotate = function("find"), function("annotate")
    fields = ("start", "end", "term", "text")
    return {
        "find": lambda text: [{name: getattr(match, name) for name in fields} for match in find(text)],
        "annotate": annotate,
    }


def main():
    functions = load(sys.argv[1])
    for line in sys.stdin:
        ((name, text),) = json.loads(line).items()
        print(json.dumps(functions[name](text)), flush=True)


if __name__ == "__main__":
    main()
