"""English: a visitor's own reports."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, str | dict[str, str]]] = {
    "add_intro": "Paste a report or choose files. They are read here and shown at once, in this session only:"
    " nothing is stored, nothing is sent to anyone else.",
    "add_text": "Text of a report",
    "add_text_hint": "Paste the report’s text here",
    "add_title": "Title, where it has one",
    "add_source": "Outlet, where known",
    "add_published": "Published on",
    "add_published_hint": "Words such as “overnight” and “on Monday” are read against this day. Leave empty where the"
    " file says it or nobody knows.",
    "add_files": "Files",
    "add_button": "Read and map",
    "add_working": "Reading reports",
    "add_done": {"one": "{n} report read: {strikes}.", "other": "{n} reports read: {strikes}."},
    "add_strikes": {"one": "{n} strike reported", "other": "{n} strikes reported"},
    "add_again": {
        "one": "{n} report was here already and changed nothing.",
        "other": "{n} reports were here already and changed nothing.",
    },
    "add_too_long": "The text has {n} characters; at most {most} are read at once.",
    "add_too_large": "“{name}” is larger than {mb} MB.",
    "add_full": "This session holds {n} reports already, which is the most. Take some away first.",
    "add_yours": {"one": "{n} report of yours in this session", "other": "{n} reports of yours in this session"},
    "add_forget": "Forget mine",
    "add_show": "Show them on the map",
    "upload_choose": "Choose files",
    "upload_more": "Choose more files",
    "upload_limit": "{mb} MB a file",
    "upload_large": "Not taken: larger than {mb} MB",
    "upload_kind": "Not taken: not of a kind that is read here",
    "upload_remove": "Take away {name}",
    "add_files_hint": "Text with optional front matter, JSON lines, HTML, PDF or CSV; {n} reports at once at most.",
    "add_nothing": "Paste a text or choose a file first.",
}
