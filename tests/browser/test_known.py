"""What one process of a run has judged, the others know."""

from __future__ import annotations

from tests.browser.known import Known


def test_what_one_adds_another_knows(tmp_path):
    one, other = Known(), Known()
    one.add(["before"])
    with one.shared(tmp_path / "known"), other.shared(tmp_path / "known"):
        one.add(["first", "second"])
        other.add(["third"])
        one.add(["first", "fourth"])
        assert "first" not in other
        for known in (one, other):
            known.look_up()
            assert all(key in known for key in ("first", "second", "third", "fourth"))
            assert "fifth" not in known
    other.look_up()
    assert "third" in other
    assert "before" in one
    assert "before" not in other


def test_what_is_half_written_is_known_when_it_is_whole(tmp_path):
    path = tmp_path / "known"
    one, other = Known(), Known()
    with one.shared(path):
        one.add(["first"])
    written = path.read_bytes()
    path.write_bytes(written[:7])
    with other.shared(path):
        other.look_up()
        assert "first" not in other
        path.write_bytes(written)
        other.look_up()
        assert "first" in other
