image_id = "img-p4v0zbb3"
