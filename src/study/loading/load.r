# Reads the files of `rungs run … --out DIR --purchases` (all purchases, no fraction) and prints two tables: brand figures
# of every firm (double jeopardy) and the causes of one firm's change of expected share. Base R only.
#
#     Rscript load.r DIR [--firm=FIRM] [--turn=T] [--csv]
#
# To use the tables in a session: source("load.r"), then run <- read_run("DIR").

# The tables that are there, by name, as data frames.
read_run <- function(folder) {
  tables <- c("firms", "ladder", "flows", "reasons", "purchases")
  paths <- file.path(folder, paste0(tables, ".csv"))
  found <- file.exists(paths)
  text <- c("run", "firm", "segment", "from", "to", "driver", "condition", "outcome", "channel")
  read <- function(path) {
    names <- strsplit(readLines(path, n = 1), ",", fixed = TRUE)[[1]]
    classes <- ifelse(names %in% text, "character", NA)
    read.csv(path, colClasses = classes, na.strings = "", check.names = FALSE)
  }
  stats::setNames(lapply(paths[found], read), tables[found])
}

# By firm over some turns: share of purchases, penetration (part of all customers that bought), purchases per buyer, and
# the share of requirements (part that the firm's buyers gave it of all their purchases). All runs are taken together.
brands <- function(run, turns) {
  one <- run$ladder[run$ladder$firm == run$ladder$firm[1] & run$ladder$turn == run$ladder$turn[1], ]
  market <- sum(one$customers) / length(unique(one$run)) * length(unique(run$firms$run))
  bought <- run$purchases[run$purchases$outcome == "served" & run$purchases$turn %in% turns, ]
  buyer <- paste(bought$run, bought$customer)
  counts <- table(buyer, bought$firm)
  purchases <- colSums(counts)
  buyers <- colSums(counts > 0)
  needs <- colSums((counts > 0) * rowSums(counts))
  result <- data.frame(
    firm = names(purchases),
    share = as.numeric(purchases / sum(purchases)),
    penetration = as.numeric(buyers / market),
    purchasesPerBuyer = as.numeric(purchases / buyers),
    shareOfRequirements = as.numeric(purchases / needs)
  )
  result[order(-result$share, result$firm), ]
}

# Points by which drivers moved a firm's expected share in a turn, largest first; `whose` is the firm whose driver changed.
waterfall <- function(run, firm, turn) {
  reasons <- run$reasons
  rows <- reasons[reasons$kind == "share" & reasons$firm == firm & reasons$turn == turn, ]
  if (nrow(rows) == 0) return(data.frame(whose = character(), driver = character(), points = numeric()))
  sums <- aggregate(list(points = 100 * rows$sum), list(whose = rows$from, driver = rows$driver), sum)
  sums$points <- sums$points / length(unique(reasons$run))
  sums[order(-abs(sums$points), sums$whose, sums$driver), ]
}

show_table <- function(title, table, as_csv) {
  if (as_csv) {
    numbers <- vapply(table, is.numeric, logical(1))
    table[numbers] <- lapply(table[numbers], function(x) format(x, digits = 15, trim = TRUE))
    write.csv(table, stdout(), row.names = FALSE, quote = FALSE)
  } else {
    cat(title, "\n", sep = "")
    print(table, row.names = FALSE, digits = 3)
  }
  cat("\n")
}

main <- function(words) {
  value <- function(name) {
    found <- grep(paste0("^--", name, "="), words, value = TRUE)
    if (length(found) == 0) NULL else sub("^[^=]*=", "", found[1])
  }
  as_csv <- "--csv" %in% words
  run <- read_run(words[!startsWith(words, "--")][1])
  last <- max(run$firms$turn)
  firm <- if (is.null(value("firm"))) min(run$firms$firm) else value("firm")
  turn <- if (is.null(value("turn"))) last else as.integer(value("turn"))
  show_table(sprintf("Brands, turns 1 to %d", last), brands(run, 1:last), as_csv)
  causes <- waterfall(run, firm, turn)
  title <- sprintf("%s, turn %d: expected share %+.2f points", firm, turn, sum(causes$points))
  show_table(title, if (as_csv) causes else utils::head(causes, 12), as_csv)
}

if (sys.nframe() == 0) main(commandArgs(trailingOnly = TRUE))
