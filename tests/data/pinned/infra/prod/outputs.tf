output "images" {
  value = { for k, v in var.images : k => v }
}

locals {
  # img-7k0wqz1d was the last build of the old shop. cvm-ignore: kept for the record
  note = "img-short12 img-toolong123 aimg-lfthgcgc img-lfthgcgc-old IMG-LFTHGCGC"
}
