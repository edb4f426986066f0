"""Offsets, shapes, windows and the decoding of roles."""

import unittest

import torch

from crf import Crf
from data import Document, Frame, from_utf16
from labels import TAGS, TYPES, begin
from windows import WINDOW, crop_of, cut, innermost, role_tags, shape_of, tokenise, windows_of


class Offsets(unittest.TestCase):
    def test_utf16_spans_become_code_points(self):
        text = "🕊 Talks in Cairo"
        self.assertEqual(from_utf16(text)((3, 8)), (2, 7))

    def test_a_trigger_is_found_in_its_pieces(self):
        text = "Zelenskyy said talks will resume."
        frame = Frame("attribution", (10, 14), [("source", (0, 9)), ("content", (15, 32))])
        window, = windows_of(Document("d", "item", text, [frame]))
        (_, trigger, roles), = window.frames
        self.assertEqual(covered(window, trigger), "said")
        self.assertEqual([(role, covered(window, r)) for role, r in roles], [("source", "Zelenskyy"), ("content", "talks will resume")])


def covered(window, range_):
    return window.document.text[window.spans[range_[0]][0]:window.spans[range_[1] - 1][1]]


class Shapes(unittest.TestCase):
    def test_shape_of_words(self):
        words = ["2025", "talks", "Paris", "A", "NATO", "McCain", "2nd", "G7", "Éire"]
        self.assertEqual([shape_of(w) for w in words], [0, 1, 2, 2, 3, 4, 1, 2, 2])

    def test_all_pieces_of_a_word_have_its_shape(self):
        pieces = tokenise("Zelenskyy, UNSC")
        self.assertEqual([s for s, w in zip(pieces.shapes, pieces.words) if w == 0], [2] * pieces.words.count(0))
        self.assertGreater(pieces.words.count(0), 1)
        self.assertEqual((pieces.shapes[pieces.words.index(1)], pieces.shapes[-1]), (0, 3))


class Windows(unittest.TestCase):
    def test_windows_are_even_and_cut_between_sentences(self):
        self.assertEqual(cut([100] * 5), [(0, 300), (300, 500)])

    def test_a_long_sentence_is_cut_where_the_window_ends(self):
        self.assertEqual(cut([WINDOW]), [(0, WINDOW - 2), (WINDOW - 2, WINDOW)])

    def test_crop_stays_inside_the_window(self):
        self.assertEqual([crop_of((at, at + 1), 300) for at in (5, 150, 299)], [(0, 128), (86, 128), (172, 128)])
        self.assertEqual(crop_of((5, 6), 20), (0, 20))


class Labels(unittest.TestCase):
    def test_the_inner_of_two_mentions_of_a_type_is_kept(self):
        self.assertEqual(innermost([("person", (1, 6)), ("person", (4, 6)), ("place", (1, 9))]), [("person", (4, 6)), ("place", (1, 9))])

    def test_a_span_cut_by_a_shorter_one_begins_anew(self):
        what, due = begin("what"), begin("due")
        self.assertEqual(role_tags([("what", (1, 5)), ("due", (2, 3))], 0, 6), [0, what, due, what, what + 1, 0])


class Decoding(unittest.TestCase):
    def test_a_span_never_starts_inside_and_only_allowed_roles_are_given(self):
        torch.manual_seed(0)
        types = torch.arange(len(TYPES))
        tags = Crf().decode(10 * torch.randn(len(TYPES), 50, len(TAGS)), types)
        for row, type_ in zip(tags.tolist(), TYPES):
            for before, tag in zip([0] + row, row):
                if tag and tag % 2 == 0:
                    self.assertIn(before, (tag, tag - 1))
                self.assertEqual(Crf().forbidden_tags[TYPES.index(type_), tag], 0)

    def test_the_loss_of_all_paths_together_is_that_of_certainty(self):
        crf, types = Crf(), torch.tensor([TYPES.index("polnear")])
        scores, mask = torch.randn(1, 2, len(TAGS)), torch.ones(1, 2, dtype=torch.bool)
        allowed = [i for i, v in enumerate(crf.forbidden_tags[types[0]]) if v == 0]
        losses = [crf.loss(scores, torch.tensor([[a, b]]), mask, types) for a in allowed for b in allowed if crf.forbidden[a, b] == 0]
        self.assertAlmostEqual(sum(torch.exp(-loss).item() for loss in losses), 1, places=4)


if __name__ == "__main__":
    unittest.main()
