# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

"""csv_baseline.py ROWS OUTPUT TIMES: writes the rows of a CSV file so many times with Python's csv
module, and prints how many seconds that took; reading them does not count."""

import csv
import sys
import time

rows_path, output_path, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(rows_path, encoding="utf-8", newline="") as file:
    header, *rows = csv.reader(file)
start = time.perf_counter()
with open(output_path, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(header)
    for _ in range(times):
        writer.writerows(rows)
print(time.perf_counter() - start)
