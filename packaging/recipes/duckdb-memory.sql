-- SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
-- SPDX-License-Identifier: MIT
--
-- The memory, memory.sqlite in the folder in which DuckDB runs, read only; DuckDB fetches its
-- extension for SQLite once. Without it, duckdb-memory-tables.sql reads what memory-tables.sh
-- wrote, and duckdb-memory-views.sql stands on either. It is not called "memory": so is DuckDB's own
-- database where it is given none.
INSTALL sqlite;
LOAD sqlite;
ATTACH 'memory.sqlite' AS remembered (TYPE sqlite, READ_ONLY);
