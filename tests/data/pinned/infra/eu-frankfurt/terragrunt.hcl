include "root" {
  path = find_in_parent_folders()
}

inputs = {
  image_id = "img-p3oj67nj"
  spare    = ["img-rf2szsu0", "img-zv1sdi33"]
}
