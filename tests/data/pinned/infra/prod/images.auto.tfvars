images = {
  "ap-seoul"     = "img-vvbt5x7r"
  "ap-tokyo"     = "img-vvbt5x7r" # copied from the line above
  "ap-guangzhou" = "img-ldix4f6u"
}

base_image = {
  ap-seoul = { image_id = "img-9qabwvbn", disk = 50 }
  ap-tokyo = {
    image_id = "img-9qabwvbn"
    disk     = 50
  }
}
