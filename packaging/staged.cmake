# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

# Run by cpack on the files of a package before they are packed: what Debian has otherwise.

if(NOT CPACK_GENERATOR STREQUAL DEB)
    return()
endif()

# Without one of them, the package would be made, and the program there would lack icons or memory.
list(LENGTH CPACK_CVM_PLUGINS plugins)
list(LENGTH CPACK_CVM_PLUGIN_PACKAGES owners)
if(NOT plugins EQUAL owners)
    message(FATAL_ERROR "Not each of ${CPACK_CVM_PLUGINS} is in a package of this system.")
endif()

set(share ${CPACK_TEMPORARY_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}/share)
set(doc ${share}/doc/${CPACK_PACKAGE_NAME})
set(run COMMAND_ERROR_IS_FATAL ANY)

# Its zsh looks in a folder of its own.
file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)

# Debian's form of the changes, and the day of the release for a time.
execute_process(COMMAND date --utc --rfc-email --date=${CPACK_CVM_RELEASE_DATE}
    OUTPUT_VARIABLE day OUTPUT_STRIP_TRAILING_WHITESPACE ${run})
file(WRITE ${doc}/changelog.Debian
"${CPACK_PACKAGE_NAME} (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) stable; urgency=medium

  * Release ${CPACK_PACKAGE_VERSION}; see changelog.gz for what has changed.

 -- ${CPACK_PACKAGE_CONTACT}  ${day}
")
file(COPY_FILE ${CPACK_CVM_CHANGES} ${doc}/changelog)
file(CHMOD ${doc}/changelog ${doc}/changelog.Debian
    PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

# Manuals and changes are packed, without a time.
file(GLOB manuals ${share}/man/man1/*.1)
execute_process(COMMAND gzip --best --no-name ${manuals} ${doc}/changelog ${doc}/changelog.Debian
    ${run})
