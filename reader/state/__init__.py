"""What the program remembers between sessions: reviews of pairs, searches, what was opened.

All of it is kept in the state folder (:func:`state_folder`), written at once and whole, and none of it
raises into the program: trouble with files is said in one line, and memory goes on.
"""

from reader.state.folder import OVERRIDE, state_folder
from reader.state.recent import RecentPair, RecentPairs, SearchHistory
from reader.state.review import Mark, Place, ReviewCounts, ReviewStore, Subject

__all__ = [
    "OVERRIDE",
    "Mark",
    "Place",
    "RecentPair",
    "RecentPairs",
    "ReviewCounts",
    "ReviewStore",
    "SearchHistory",
    "Subject",
    "state_folder",
]
