"""Words a second of a spaCy pipeline over a folder of texts, model load left out.

usage: python spacy_speed.py MODEL FOLDER PROCESSES      (MODEL: a name or a folder that spacy.load takes)
Prints one line: words, seconds, words a second.
"""

import pathlib
import sys
import time

import spacy


def main() -> None:
    model, folder, processes = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    nlp = spacy.load(model)
    texts = [path.read_text(encoding="utf8") for path in sorted(folder.glob("*.txt"))]
    words = sum(len(text.split()) for text in texts)
    nlp(texts[0])
    begin = time.perf_counter()
    for _ in nlp.pipe(texts, n_process=processes, batch_size=32):
        pass
    seconds = time.perf_counter() - begin
    print(f"{words} words {seconds:.1f} s {words / seconds:.0f} words/s")


if __name__ == "__main__":
    main()
