"""What the program remembers between sessions: reviews of pairs, searches, what was opened.

All of it is kept in the state folder (:func:`reader.state.folder.state_folder`), written at once and whole,
and none of it raises into the program: trouble with files is said in one line, and memory goes on.

:mod:`.review` has marks, notes and pins, :mod:`.recent` what was opened and searched, :mod:`.keys` the names
under which both are kept.
"""
