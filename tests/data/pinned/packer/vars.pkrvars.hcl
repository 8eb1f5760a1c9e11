source_image = "img-55th558q"
region       = "na-ashburn"
