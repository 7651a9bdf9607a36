"""Unpacks some files of a wheel: python3 unpack.py WHEEL FOLDER PATTERN=PLACE...

A file whose path matches PATTERN (a regular expression) is written to FOLDER/PLACE, where PLACE may
use what the expression captured. Each file appears when it is complete, so a second run goes on
where the first was stopped.
"""

import os
import re
import shutil
import sys
import zipfile

wheel, folder, *rules = sys.argv[1:]
pairs = [rule.split("=", 1) for rule in rules]
with zipfile.ZipFile(wheel) as archive:
    for member in archive.infolist():
        for pattern, place in pairs:
            match = re.fullmatch(pattern, member.filename)
            if match is None or member.is_dir():
                continue
            target = os.path.join(folder, match.expand(place))
            if os.path.exists(target) and os.path.getsize(target) == member.file_size:
                continue
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with archive.open(member) as source, open(target + ".part", "wb") as out:
                shutil.copyfileobj(source, out, 1 << 20)
            os.replace(target + ".part", target)
