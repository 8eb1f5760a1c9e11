# SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
# SPDX-License-Identifier: MIT

# What cpack makes packages of; packaging/build-packages.sh runs it.

set(CPACK_GENERATOR DEB RPM)
set(CPACK_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "CVM Image Browser contributors")
set(CPACK_PACKAGE_CONTACT
    "CVM Image Browser contributors <cvm-image-browser@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL https://github.com/cvm-image-browser/cvm-image-browser)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop browser of the machine images of Tencent Cloud")
set(CPACK_PACKAGE_DESCRIPTION
"One table of the public, private and shared images of an account in all
regions, to search, sort, narrow and compare, with snapshots and tags
beside it, and exports to CSV, TSV, JSON, NDJSON and Markdown. The same
program does that from a script, without a display.
.
It only ever reads, and has a demo cloud built in to try it without an
account.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/staged.cmake)

# What is loaded at run time, which dpkg-shlibdeps cannot see: the packages of these plugins of Qt.
set(plugins iconengines/libqsvgicon.so imageformats/libqsvg.so sqldrivers/libqsqlite.so)
find_program(DPKG_QUERY dpkg-query)
set(plugin_packages)
if(DPKG_QUERY)
    list(TRANSFORM plugins
        PREPEND ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS}/ OUTPUT_VARIABLE plugin_files)
    execute_process(COMMAND ${DPKG_QUERY} --search ${plugin_files}
        OUTPUT_VARIABLE owners ERROR_QUIET)
    string(REGEX MATCHALL "[^\n]+" owners "${owners}")
    foreach(owner IN LISTS owners)
        string(REGEX REPLACE ":.*" "" owner "${owner}")
        list(APPEND plugin_packages ${owner})
    endforeach()
endif()
set(CPACK_CVM_PLUGINS ${plugins})
set(CPACK_CVM_PLUGIN_PACKAGES ${plugin_packages}) # staged.cmake compares
list(REMOVE_DUPLICATES plugin_packages)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
list(JOIN plugin_packages ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "ca-certificates, fonts-inter, libsecret-1-0, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS fonts-noto-cjk)
# As Debian's own backports: an upgrade of the system brings a newer one.
cmake_host_system_information(RESULT distribution QUERY DISTRIB_ID)
cmake_host_system_information(RESULT release QUERY DISTRIB_VERSION_ID)
string(REPLACE debian deb distribution "${distribution}")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1~${distribution}${release})

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE MIT)
string(REPLACE "\n.\n" "\n\n" CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_URL ${CPACK_PACKAGE_HOMEPAGE_URL})
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
# Folders of others, which are not removed with this package.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/icons
    /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable
    /usr/share/icons/hicolor/scalable/apps /usr/share/man /usr/share/man/man1
    /usr/share/metainfo /usr/share/mime /usr/share/mime/packages
    /usr/share/zsh /usr/share/zsh/site-functions)
foreach(size 16 22 24 32 48 64 128 256)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
# Neither the computer nor the hour of the build is in the package.
set(CPACK_RPM_SPEC_MORE_DEFINE
"%define _buildhost localhost
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1")

# For staged.cmake.
get_directory_property(day DIRECTORY packaging DEFINITION CVM_RELEASE_DATE)
set(CPACK_CVM_RELEASE_DATE ${day})
set(CPACK_CVM_CHANGES ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
include(CPack)
