#!/usr/bin/env python3
"""Reads the files of `rungs run … --out DIR --purchases` (all purchases, no fraction) and prints two tables: brand figures
of every firm (double jeopardy) and the causes of one firm's change of expected share.

    python3 load.py DIR [--firm FIRM] [--turn T] [--csv]

Needs Python 3.8 or newer and nothing else; where pandas is installed, `frames(DIR)` gives the tables as data frames.
"""
import argparse
import csv
import os
import sys
from collections import defaultdict

TABLES = ("firms", "ladder", "flows", "reasons", "purchases")


def rows(folder, table):
    """Rows of one table as dictionaries, one at a time, all cells text."""
    with open(os.path.join(folder, table + ".csv"), newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def frames(folder):
    """The tables that are there as pandas data frames, by name."""
    import pandas

    paths = {table: os.path.join(folder, table + ".csv") for table in TABLES}
    return {table: pandas.read_csv(path) for table, path in paths.items() if os.path.exists(path)}


def brands(folder, first, last):
    """By firm over the turns from first to last: share of purchases, penetration, purchases per buyer, share of requirements.

    Penetration is the part of all customers that bought; the share of requirements is the part that the firm's buyers
    gave it of all their purchases in the category. All runs in the folder are taken together.
    """
    customers = defaultdict(int)
    runs = {row["run"] for row in rows(folder, "firms")}
    firm, turn = None, None
    for row in rows(folder, "ladder"):
        if firm is None:
            firm, turn = row["firm"], row["turn"]
        if row["firm"] == firm and row["turn"] == turn:
            customers[row["run"]] += int(row["customers"])
    market = sum(customers.values()) * len(runs) / len(customers)
    bought = defaultdict(lambda: defaultdict(int))
    for row in rows(folder, "purchases"):
        if row["outcome"] == "served" and first <= int(row["turn"]) <= last:
            bought[row["run"], row["customer"]][row["firm"]] += 1
    purchases, buyers, needs = defaultdict(int), defaultdict(int), defaultdict(int)
    for by_firm in bought.values():
        total = sum(by_firm.values())
        for name, count in by_firm.items():
            purchases[name] += count
            buyers[name] += 1
            needs[name] += total
    everything = sum(purchases.values())
    table = [
        {
            "firm": name,
            "share": purchases[name] / everything,
            "penetration": buyers[name] / market,
            "purchasesPerBuyer": purchases[name] / buyers[name],
            "shareOfRequirements": purchases[name] / needs[name],
        }
        for name in purchases
    ]
    return sorted(table, key=lambda line: (-line["share"], line["firm"]))


def waterfall(folder, firm, turn):
    """Points by which drivers moved a firm's expected share in a turn, largest first; `whose` is the firm whose driver changed."""
    sums = defaultdict(float)
    runs = set()
    for row in rows(folder, "reasons"):
        runs.add(row["run"])
        if row["kind"] == "share" and row["firm"] == firm and int(row["turn"]) == turn:
            sums[row["from"], row["driver"]] += 100 * float(row["sum"])
    table = [{"whose": whose, "driver": driver, "points": points / len(runs)} for (whose, driver), points in sums.items()]
    return sorted(table, key=lambda line: (-abs(line["points"]), line["whose"], line["driver"]))


def show(title, table, as_csv):
    """Prints a table, aligned for reading or as CSV with every digit."""
    names = list(table[0]) if table else []
    if as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([line[name] for name in names] for line in table)
        print()
        return
    cells = [[format(v, ".3f") if isinstance(v, float) else v for v in line.values()] for line in table]
    widths = [max(len(c) for c in column) for column in zip(names, *cells)]
    print(title)
    for line in [names, *cells]:
        print("  ".join(c.rjust(w) if i else c.ljust(w) for i, (c, w) in enumerate(zip(line, widths))).rstrip())
    print()


def main():
    parser = argparse.ArgumentParser(description="Brand figures and causes from the files of a run.")
    parser.add_argument("folder")
    parser.add_argument("--firm", help="the firm whose share is explained; the first by id if not said")
    parser.add_argument("--turn", type=int, help="the turn that is explained; the last if not said")
    parser.add_argument("--csv", action="store_true", help="print CSV")
    options = parser.parse_args()
    firms = list(rows(options.folder, "firms"))
    last = max(int(row["turn"]) for row in firms)
    firm = options.firm or min(row["firm"] for row in firms)
    turn = last if options.turn is None else options.turn
    show("Brands, turns 1 to %d" % last, brands(options.folder, 1, last), options.csv)
    table = waterfall(options.folder, firm, turn)
    change = sum(line["points"] for line in table)
    show("%s, turn %d: expected share %+.2f points" % (firm, turn, change), table if options.csv else table[:12], options.csv)


if __name__ == "__main__":
    main()
