region   = "ap-guangzhou"
image_id = "img-x1aa9bae"
